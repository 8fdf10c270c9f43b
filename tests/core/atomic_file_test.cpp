#include "core/atomic_file.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "core/error.hpp"

using namespace chancery;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "chancery-atomic-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator{}));
  }

  fs::path path;
};

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

}  // namespace

TEST_CASE("a file appears only when published") {
  const Folder folder;
  const fs::path target = folder.path / "graph.ttl";
  write_file(target, "old");
  AtomicFile file(target);
  file.write("new");
  CHECK(content(target) == "old");
  file.finish();
  CHECK(content(target) == "old");
  file.publish();
  CHECK(content(target) == "new");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that is given up leaves no trace") {
  const Folder folder;
  { AtomicFile(folder.path / "graph.ttl").write("half"); }
  CHECK(folder.entries() == 0);
}

TEST_CASE("a full device is an error, even for a few bytes") {
  if (!fs::exists("/dev/full")) return;
  AtomicFile file("/dev/full");
  file.write("few");
  try {
    file.publish();
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::output);
    CHECK(describe(error).find("/dev/full: ") == 0);
  }
}

TEST_CASE("when one of several files fails, none appears and the old ones stay") {
  const Folder folder;
  write_file(folder.path / "a", "old");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  std::vector<AtomicFile> files;
  files.emplace_back(folder.path / "a");
  files.emplace_back(folder.path / "b");
  files[0].write("new");
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  bool failed = false;
  try {
    files[1].write(std::string(2000, 'x'));
    publish_all(files);
  } catch (const Error&) {
    failed = true;
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old_handler);
  files.clear();
  CHECK(failed);
  CHECK(content(folder.path / "a") == "old");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a missing folder, or a folder in the place, is named") {
  const Folder folder;
  CHECK_THROWS_AS(AtomicFile(folder.path / "none" / "graph.ttl"), Error);
  CHECK_THROWS_AS(AtomicFile(folder.path), Error);
}

TEST_CASE("a link stays a link") {
  const Folder folder;
  write_file(folder.path / "real", "old");
  fs::create_symlink("real", folder.path / "link");
  AtomicFile file(folder.path / "link");
  file.write("new");
  file.publish();
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(content(folder.path / "real") == "new");
}

TEST_CASE("two files for one target do not disturb each other") {
  const Folder folder;
  AtomicFile one(folder.path / "x"), two(folder.path / "x");
  one.write("one");
  two.write("two");
  one.publish();
  two.publish();
  CHECK(content(folder.path / "x") == "two");
  CHECK(folder.entries() == 1);
}

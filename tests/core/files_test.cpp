#include "core/files.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "core/error.hpp"
#include "core/sha256.hpp"

using namespace chancery;

namespace {

class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content) { std::ofstream(path_, std::ios::binary) << content; }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / ("chancery-files-test-" + std::to_string(getpid()));
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string error_of(const std::string& path, std::size_t limit) {
  try {
    (void)read_file(path, limit);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::input);
    return describe(error);
  }
  return {};
}

}  // namespace

TEST_CASE("a file is read whole, up to its limit") {
  const TemporaryFile file("one\ntwo");
  CHECK(read_file(file.path(), 7) == "one\ntwo");
  CHECK(contains(error_of(file.path(), 6), "longer than the limit of 6 bytes"));
}

TEST_CASE("what cannot be opened is named") {
  CHECK(contains(error_of("/nowhere/at-all.txt", 9), "/nowhere/at-all.txt: cannot be opened"));
  CHECK(contains(error_of(std::filesystem::temp_directory_path().string(), 9), "is a folder"));
  CHECK(contains(error_of("", 9), "empty path"));
}

TEST_CASE("lines come one by one with their offsets") {
  const TemporaryFile file("ab\n\nlonger\r\nend");
  InputStream stream(file.path());
  CHECK(stream.peek(4) == "ab\n\n");
  auto line = stream.read_line(100);
  REQUIRE(line);
  CHECK(line->text == "ab");
  line = stream.read_line(100);
  REQUIRE(line);
  CHECK(line->text.empty());
  line = stream.read_line(4);
  REQUIRE(line);
  CHECK(line->text == "long");
  CHECK(line->cut);
  CHECK(line->offset == 4);
  line = stream.read_line(100);
  REQUIRE(line);
  CHECK(line->text == "end");
  CHECK(line->offset == 12);
  CHECK_FALSE(stream.read_line(100).has_value());
}

TEST_CASE("lines longer than the reading buffer stay whole") {
  const std::string longest(200000, 'x');
  const TemporaryFile file(longest + "\n" + longest);
  InputStream stream(file.path());
  CHECK(stream.read_line(1U << 20U)->text == longest);
  CHECK(stream.read_line(1U << 20U)->text == longest);
  CHECK_FALSE(stream.read_line(1U << 20U).has_value());
}

TEST_CASE("sizes read well") {
  CHECK(describe_size(12) == "12 bytes");
  CHECK(describe_size(64U << 20U) == "64 MiB");
  CHECK(describe_size(123456) == "120 KiB");
}

TEST_CASE("SHA-256 gives the standard's digests") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

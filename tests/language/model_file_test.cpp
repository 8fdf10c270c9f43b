#include "language/model_file.hpp"

#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "core/error.hpp"
#include "language/section_io.hpp"
#include "language/tiny_model.hpp"

using namespace chancery;

namespace {

std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream << bytes;
}

std::string message_of(const std::filesystem::path& path) {
  try {
    (void)ModelFile::read(path);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::model);
    CHECK(error.place().file == path.string());
    return error.what();
  }
  return "no error";
}

struct Written {
  test::TemporaryFolder folder{"model-file"};
  std::filesystem::path path = folder.path() / "a.model";
  Written() {
    SectionWriter writer;
    writer.number(std::uint32_t{7});
    const float values[] = {1.5F, -2.0F};
    writer.array<float>(values);
    writer.string("Penn");
    ModelSections sections;
    sections["first"] = writer.take();
    sections["second"] = {std::byte{1}, std::byte{2}, std::byte{3}};
    write_model_file(path, sections);
  }
};

}  // namespace

TEST_CASE("a model file gives back its sections") {
  const Written written;
  const ModelFile file = ModelFile::read(written.path);
  CHECK(file.has("first"));
  CHECK_FALSE(file.has("third"));
  CHECK(file.section("second").size() == 3);
  CHECK(reinterpret_cast<std::uintptr_t>(file.section("second").data()) % 64 == 0);
  CHECK(file.fingerprint().size() == 16);
  CHECK_THROWS_AS(file.section("third"), Error);

  SectionReader reader(file.section("first"));
  CHECK(reader.number<std::uint32_t>() == 7);
  const auto values = reader.array<float>();
  REQUIRE(values.size() == 2);
  CHECK(values[1] == -2.0F);
  CHECK(reader.string() == "Penn");
  CHECK(reader.at_end());
  CHECK_THROWS_AS(reader.number<std::uint32_t>(), Error);
}

TEST_CASE("equal sections make equal files") {
  const Written written;
  const auto copy = written.folder.path() / "b.model";
  write_model_file(copy, ModelFile::read(written.path).copy_sections());
  CHECK(read_bytes(copy) == read_bytes(written.path));
}

TEST_CASE("a damaged model file is named and refused") {
  const Written written;
  const std::string good = read_bytes(written.path);
  CHECK_THAT(message_of(written.folder.path() / "none.model"), Catch::Contains("cannot read"));

  write_bytes(written.path, good.substr(0, 20));
  CHECK_THAT(message_of(written.path), Catch::Contains("cut short"));
  write_bytes(written.path, good.substr(0, good.size() - 1));
  CHECK_THAT(message_of(written.path), Catch::Contains("fingerprint"));
  // Every single changed byte is noticed.
  for (std::size_t i = 0; i < good.size(); i += 3) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x40);
    write_bytes(written.path, bad);
    CHECK(message_of(written.path) != "no error");
  }
  std::string other = good;
  other[0] = 'X';
  write_bytes(written.path, other);
  CHECK_THAT(message_of(written.path), Catch::Contains("not a language model"));
  other = good;
  other[8] = 99;
  write_bytes(written.path, other);
  CHECK_THAT(message_of(written.path), Catch::Contains("format version 99"));
}

TEST_CASE("a section's length cannot lead outside of it") {
  SectionWriter writer;
  writer.number(std::uint32_t{0xFFFFFFFF});
  const auto bytes = writer.take();
  SectionReader as_array(bytes);
  CHECK_THROWS_AS(as_array.array<float>(), Error);
  SectionReader as_string(bytes);
  CHECK_THROWS_AS(as_string.string(), Error);
}

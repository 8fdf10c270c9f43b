#include <chrono>

#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

std::string error_of(const std::string& text) {
  try {
    (void)read(text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::input);
    return describe(error);
  }
  return "";
}

}  // namespace

TEST_CASE("invalid UTF-8 is refused with its byte offset") {
  CHECK(contains(error_of("The mayor of Troms\xF8 spoke."), "test.txt, byte 18: is not valid UTF-8 here"));
  CHECK(contains(error_of("\xEF\xBB\xBFThe mayor \xFF"), "byte 13"));
}

TEST_CASE("a UTF-8 byte-order mark is taken off") {
  const Article article = read("\xEF\xBB\xBFThe mayor spoke in Oslo.");
  CHECK(article.text == "The mayor spoke in Oslo.");
  CHECK(article.blocks.at(0).span.begin == 0);
}

TEST_CASE("UTF-16 and UTF-32 are recognised and said") {
  using namespace std::string_literals;
  CHECK(contains(error_of("\xFF\xFET\0h\0e\0"s), "is in UTF-16, not UTF-8; convert it with iconv -f UTF-16"));
  CHECK(contains(error_of("\xFE\xFF\0T\0h\0e"s), "is in UTF-16"));
  CHECK(contains(error_of("T\0h\0e\0 \0m\0a\0y\0o\0r\0"s), "is in UTF-16"));
  CHECK(contains(error_of("\xFF\xFE\0\0T\0\0\0"s), "is in UTF-32"));
}

TEST_CASE("binary data is refused with the offset of its first NUL byte") {
  using namespace std::string_literals;
  CHECK(contains(error_of("PK\x03\x04 some archive or other\0\x01\x02"s), "byte 26: holds NUL bytes"));
}

TEST_CASE("empty files and files of spaces are refused") {
  CHECK(contains(error_of(""), "test.txt: is empty"));
  CHECK(contains(error_of(" \n\t\r\n\u00A0\u2003"), "holds nothing but spaces"));
  CHECK(contains(error_of("\xEF\xBB\xBF"), "holds nothing but spaces"));
}

TEST_CASE("a text that is all furniture is refused") {
  CHECK(contains(error_of("Share | Print\n\n[ad_1]\n\nSource link\n"), "holds no running text"));
}

TEST_CASE("a file over the limit is refused before it is parsed") {
  const TemporaryFolder folder;
  const std::string file = folder.write("long.txt", std::string(3U << 20U, 'x'));
  ReadOptions options;
  options.max_bytes = 2U << 20U;
  const Reading reading = read_all({file}, options);
  REQUIRE(reading.skipped.size() == 1);
  CHECK(describe(reading.skipped[0]) == file + ": is longer than the limit of 2 MiB; split it or raise the limit");
}

TEST_CASE("very long lines and very many lines take linear time") {
  std::string line;
  while (line.size() < (8U << 20U)) line += "The mayor of Oslo spoke to Anna Berg: I thank you, she said. ";
  std::string lines;
  while (lines.size() < (2U << 20U)) lines += "MAYOR: I thank you.\nBerg, 5 May 2020\n* Share\n";
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(read(line).blocks.empty());
  CHECK_FALSE(read(lines).blocks.empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

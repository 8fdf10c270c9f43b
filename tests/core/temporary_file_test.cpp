#include "core/temporary_file.hpp"

#include <stdlib.h>

#include "catch.hpp"
#include "core/error.hpp"
#include "core/sha256.hpp"

using namespace chancery;

TEST_CASE("a temporary file gives back what was put in") {
  TemporaryFile file;
  const std::string large(300000, 'x');
  file.append("head");
  file.append(large);
  file.append("tail");
  CHECK(file.size() == 300008);
  file.flush();
  std::string read(10, '\0');
  CHECK(file.read_at(300002, read.data(), read.size()) == 6);
  CHECK(read.substr(0, 6) == "xxtail");
  file.clear();
  CHECK(file.size() == 0);
  file.append("new");
  file.flush();
  CHECK(file.read_at(0, read.data(), read.size()) == 3);
}

TEST_CASE("a temporary folder that is not there is named") {
  const char* const before = getenv("TMPDIR");
  const std::string kept = before != nullptr ? before : "";
  setenv("TMPDIR", "/dev/full", 1);
  try {
    TemporaryFile file;
    file.append("x");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::output);
  }
  before != nullptr ? setenv("TMPDIR", kept.c_str(), 1) : unsetenv("TMPDIR");
}

TEST_CASE("a digest in parts is the digest of the whole") {
  Sha256 parts;
  parts.add("abc");
  CHECK(parts.hex() == sha256_hex("abc"));
  parts.add("def");
  CHECK(parts.hex() == sha256_hex("abcdef"));
}

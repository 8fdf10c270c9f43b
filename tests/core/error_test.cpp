#include "core/error.hpp"

#include "catch.hpp"

using namespace chancery;

TEST_CASE("an error names its place before its message") {
  CHECK(describe(Error(ErrorCode::ontology, "no such class", {"a.ttl", 3, 7, {}})) == "a.ttl:3:7: no such class");
  CHECK(describe(Error(ErrorCode::input, "not UTF-8", {"a.txt", {}, {}, 12})) == "a.txt, byte 12: not UTF-8");
  CHECK(describe(Error(ErrorCode::usage, "no input")) == "no input");
}

#include "store/quad_line.hpp"

#include <string>

#include "catch.hpp"

using namespace chancery;

namespace {

const Place here{"x.nq", 3, {}, {}};

}  // namespace

TEST_CASE("a quad is taken apart") {
  const auto quad = parse_quad_line(R"(<e:s> <e:p> "a \" <b> \\"@en <e:g> . # done)", here);
  REQUIRE(quad);
  CHECK(quad->triple == R"(<e:s> <e:p> "a \" <b> \\"@en)");
  CHECK(quad->graph == "e:g");
  CHECK(parse_quad_line("_:s\t<e:p>\t_:o\t.", here)->graph.empty());
  CHECK(parse_quad_line(R"(<e:s><e:p>"1"^^<e:d><e:g>.)", here)->triple == R"(<e:s><e:p>"1"^^<e:d>)");
  CHECK(parse_quad_line("<e:s> <e:p> <e:o> <e:g> .\r", here)->graph == "e:g");
}

TEST_CASE("blank lines and comments are no quads") {
  for (const char* line : {"", "  \t", "# <e:s> <e:p> <e:o> .", "\r"}) CHECK_FALSE(parse_quad_line(line, here));
}

TEST_CASE("a broken line has a place") {
  for (const char* line : {"<e:s>", "<e:s", "<e:s> <e:p> \"x", "<e:s> <e:p> \"x\\", "\"s\" <e:p> <e:o> .",
                           "<e:s> _:p <e:o> .", "<e:s> <e:p> <e:o> _:g .", "<e:s> <e:p> <e:o> <g> .",
                           "<e:s> <e:p> <e:o> <e:g> . <e:x>", "<e:s> <e:p> <e:o> <e:g>", "<e:s> <e:p> <e:o x> ."}) {
    try {
      (void)parse_quad_line(line, here);
      FAIL(line);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::input);
      CHECK(error.place().line == 3);
      CHECK(error.place().column.value_or(0) > 0);
    }
  }
}

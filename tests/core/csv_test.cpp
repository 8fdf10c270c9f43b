#include "core/csv.hpp"

#include "catch.hpp"
#include "core/xml_text.hpp"

using namespace chancery;

TEST_CASE("fields are quoted where they must be") {
  CHECK(csv_text("plain") == "plain");
  CHECK(csv_text("") == "");
  CHECK(csv_text("a,b") == "\"a,b\"");
  CHECK(csv_text("say \"so\"") == "\"say \"\"so\"\"\"");
  CHECK(csv_text("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("what a spreadsheet would compute is text") {
  for (const char* formula : {"=1+1", "+1", "-1", "@x", "\tx"}) CHECK(csv_text(formula) == "'" + std::string(formula));
  CHECK(csv_text("=a,b") == "\"'=a,b\"");
  CHECK(csv_value("-1.5") == "-1.5");
}

TEST_CASE("what XML cannot hold is replaced") {
  CHECK(xml_characters("a<b>\t\n&") == "a<b>\t\n&");
  CHECK(xml_characters(std::string("a\0b\x01\x1B", 5)) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(xml_characters("\xEF\xBF\xBF") == "\xEF\xBF\xBD");
  CHECK(xml_characters("\xFF") == "\xEF\xBF\xBD");
}

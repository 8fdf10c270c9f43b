#include "graph/content_id.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "catch.hpp"

using namespace chancery;

TEST_CASE("decimals have no exponent and read back") {
  CHECK(decimal(28400000000.0) == "28400000000.0");
  CHECK(decimal(0.93) == "0.93");
  CHECK(decimal(-2.5) == "-2.5");
  CHECK(decimal(-0.0) == "0.0");
  CHECK(decimal(1e21) == "1000000000000000000000.0");
  CHECK(decimal(1e-7) == "0.0000001");
  CHECK(std::stod(decimal(std::numeric_limits<double>::max())) == std::numeric_limits<double>::max());
  CHECK(std::stod(decimal(std::numeric_limits<double>::min())) == std::numeric_limits<double>::min());
  CHECK_THROWS_AS(decimal(std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS(decimal(std::numeric_limits<double>::infinity()), std::invalid_argument);
}

TEST_CASE("slugs are fit for an IRI") {
  CHECK(safe_slug("shanghai-cooperation-organisation", "SCO") == "shanghai-cooperation-organisation");
  CHECK(safe_slug("a b>c/d#e\n", "") == "a%20b%3Ec%2Fd%23e%0A");
  CHECK(safe_slug("são-tomé", "") == "s%C3%A3o-tom%C3%A9");
  CHECK(safe_slug("..", "Two Dots").starts_with("x-"));
  CHECK(safe_slug("", "!!!") != safe_slug("", "???"));
}

TEST_CASE("a statement's id is of its content, not of its evidence") {
  GraphStatement statement;
  statement.time = year_range(2024);
  statement.title = "President";
  const std::string id = statement_id("a", "urn:p", "b", statement);
  CHECK(id.size() == 32);
  GraphStatement seen_again = statement;
  seen_again.confidence = 0.5;
  seen_again.passages.push_back({"s", 1, 2, "x", {}, {}});
  CHECK(statement_id("a", "urn:p", "b", seen_again) == id);

  GraphStatement other = statement;
  other.mode = Mode::planned;
  CHECK(statement_id("a", "urn:p", "b", other) != id);
  other = statement;
  other.title.clear();
  other.topic = "President";
  CHECK(statement_id("a", "urn:p", "b", other) != id);
  other = statement;
  other.amount = Amount{0.0, ""};
  CHECK(statement_id("a", "urn:p", "b", other) != id);
  CHECK(statement_id("ab", "urn:p", "", statement) != statement_id("a", "urn:p", "b", statement));
}

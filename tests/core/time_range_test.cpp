#include "core/time_range.hpp"

#include "catch.hpp"

using namespace chancery;

TEST_CASE("an ISO day is read only if it exists") {
  CHECK(parse_iso_date("2024-02-29").has_value());
  CHECK_FALSE(parse_iso_date("2023-02-29").has_value());
  CHECK_FALSE(parse_iso_date("2024-13-01").has_value());
  CHECK_FALSE(parse_iso_date("2024-1-01").has_value());
  CHECK_FALSE(parse_iso_date("2024-01-0x").has_value());
}

TEST_CASE("ranges know their first and last day") {
  const TimeRange february = month_range(2024, 2);
  CHECK(february.iso == "2024-02");
  CHECK(to_iso(february.until) == "2024-02-29");
  const TimeRange both = interval(month_range(2024, 1), month_range(2024, 9));
  CHECK(both.iso == "2024-01/2024-09");
  CHECK(to_iso(both.from) == "2024-01-01");
  CHECK(to_iso(both.until) == "2024-09-30");
}

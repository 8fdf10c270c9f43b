#include "ingest/dates.hpp"

#include <string>

#include "catch.hpp"

using namespace chancery;

namespace {

// The ISO form of the day at the start of the text; "no year" or "" where there is none.
std::string day(std::string_view text) {
  const auto match = match_date(text, 0);
  if (!match) return "";
  return match->date ? to_iso(*match->date) : "no year";
}

}  // namespace

TEST_CASE("days are read in the press's many forms") {
  for (const char* const text : {"2024-11-28",
                                 "2024/11/28",
                                 "2024.11.28",
                                 "2024-11-28T21:40:00+05:00",
                                 "28 November 2024",
                                 "28 Nov 2024",
                                 "28 Nov. 2024",
                                 "28th November, 2024",
                                 "28th of November 2024",
                                 "28-Nov-2024",
                                 "28 NOV 2024",
                                 "28. November 2024",
                                 "November 28, 2024",
                                 "NOVEMBER 28, 2024",
                                 "Nov. 28, 2024",
                                 "Nov 28 2024",
                                 "November 28th, 2024",
                                 "Thursday, November 28, 2024",
                                 "Thu 28 Nov 2024",
                                 "Thursday, 28 November 2024",
                                 "Thursday the 28th of November 2024",
                                 "28/11/2024",
                                 "28.11.2024",
                                 "28-11-2024",
                                 "28. 11. 2024",
                                 "28/11/24",
                                 "11/28/2024"}) {
    INFO(text);
    CHECK(day(text) == "2024-11-28");
  }
}

TEST_CASE("a day without a year is found but not dated") {
  CHECK(day("November 9") == "no year");
  CHECK(day("9 November 21:40") == "no year");
  CHECK(day("Nov. 9 (Lakeside)") == "no year");
}

TEST_CASE("what is no day is not read as one") {
  for (const char* const text :
       {"November 2024", "31 April 2024", "30/02/2024", "13/13/2024", "2024-13-01", "Mayor 5, 2024", "1.2.3.4", "10.5",
        "07.10 BST", "12 people", "March on 5 cities", "1234-28-11-2024", ""}) {
    INFO(text);
    CHECK(day(text).empty());
  }
  CHECK_FALSE(match_date("x28/11/2024", 1).has_value());
}

TEST_CASE("days of figures are read day first unless something speaks against it") {
  CHECK(day("03/04/2024") == "2024-04-03");
  CHECK(day("03/14/2024") == "2024-03-14");
  CHECK(day("Monday 03/04/2024") == "2024-03-04");  // 4 March 2024 was a Monday
  CHECK(day("Wednesday 03/04/2024") == "2024-04-03");
  CHECK(day("03/04/2024 5:30 PM EST") == "2024-03-04");
  CHECK(day("03/04/2024 17:30 CET") == "2024-04-03");
}

TEST_CASE("a match ends with its day") {
  const std::string text = "Sat, 30 March 2024, Oslo";
  const auto match = match_date(text, 0);
  REQUIRE(match);
  CHECK(text.substr(match->end) == ", Oslo");
  CHECK(match_date("on 9 November - text", 3)->end == 13);
}

TEST_CASE("times of day are read with their zones") {
  for (const char* const text : {"21:40", "6:12PM", "6.12 p.m.", "07.10 BST", "9 am", "09:30:15", "18h05",
                                 "10:30 GMT+5", "10:30 (CET)", "12:00 UTC", "17:30 EST"}) {
    INFO(text);
    const auto end = match_time(text, 0);
    REQUIRE(end);
    CHECK(*end == std::string_view(text).size());
  }
  CHECK_FALSE(match_time("25:00", 0).has_value());
  CHECK_FALSE(match_time("12", 0).has_value());
  CHECK_FALSE(match_time("10:75", 0).has_value());
}

TEST_CASE("metadata days keep the day as written") {
  CHECK(to_iso(*read_date_value("2024-11-28T23:30:00-05:00")) == "2024-11-28");
  CHECK(to_iso(*read_date_value(" 20241128 ")) == "2024-11-28");
  CHECK(to_iso(*read_date_value("20241128T101500Z")) == "2024-11-28");
  CHECK(to_iso(*read_date_value("Thu, 28 Nov 2024 10:00:00 GMT")) == "2024-11-28");
  CHECK_FALSE(read_date_value("yesterday").has_value());
  CHECK_FALSE(read_date_value("1732752000").has_value());
  CHECK_FALSE(read_date_value("").has_value());
}

#include "ingest/date_line.hpp"

#include "catch.hpp"

using namespace chancery;

namespace {

std::string day(std::string_view line) {
  const auto found = read_date_line(line);
  return found && found->best() ? to_iso(*found->best()) : "";
}

}  // namespace

TEST_CASE("date lines of many houses") {
  for (const char* const line : {"28/01/2024 - 21:40",
                                 "Sunday, January 28, 2024 | The Lakeside Gazette",
                                 "28.01.2024",
                                 "Published on 28 January 2024",
                                 "Published: 28 January 2024 10:15 GMT",
                                 "PUBLISHED 28 JAN 2024",
                                 "Posted On: 28 JAN 2024 6:12PM by Press Wing, Colombo",
                                 "Oslo, 28 January 2024",
                                 "28 January 2024, Oslo",
                                 "January 28, 2024 at 5:30 p.m. EST",
                                 "28 January 2024 • 9:41am",
                                 "Release date: 28 January 2024",
                                 "Date: 2024-01-28",
                                 "OSLO, NORWAY - SUNDAY, 28 JANUARY 2024",
                                 "Compiled by North & South Monitor, 28.01.2024",
                                 "Brussels, 28/01/2024 - 18:05, UNIQUE ID: 240128_5",
                                 "28 January 2024 12:30",
                                 "(28 January 2024)",
                                 "By Jane Doe | January 28, 2024",
                                 "Press Office, 28 January 2024",
                                 "Media release, Ottawa, 28 January 2024",
                                 "Publication date: January 28, 2024, 18:00",
                                 "January 28th 2024 - Lakeside News"}) {
    INFO(line);
    CHECK(day(line) == "2024-01-28");
  }
}

TEST_CASE("sections between bars, words before a last comma, and the last day of a period") {
  for (const char* const line : {"Press release | Published 28 January 2024 | Ministry of Trade, Tallinn",
                                 "28 Jan 2024, 11:48 CET | Lakeside Business Daily | 4 min read",
                                 "HELSINKI. Background note of the Lakeland Institute, 28 January 2024",
                                 "22-28 January 2024", "The week in brief, 29 December 2023 – 28 January 2024"}) {
    INFO(line);
    CHECK(day(line) == "2024-01-28");
  }
  CHECK(day("22-28 January").empty());
}

TEST_CASE("published outranks first published, and that updated") {
  CHECK(day("Wed 4 May 2022 07.10 BST. First published on Tue 3 May 2022 18.41 BST") == "2022-05-04");
  CHECK(day("Published 3 March 2016 Last updated 5 March 2016") == "2016-03-03");
  CHECK(day("Updated 5 March 2016, published 3 March 2016") == "2016-03-03");
  CHECK(day("Last modified: 5 March 2016") == "2016-03-05");
  CHECK(day("First published 1 March 2016 | Updated 5 March 2016") == "2016-03-01");
}

TEST_CASE("a day on which states founded something is no date line") {
  for (const char* const line :
       {"Date of establishment of diplomatic relations: 3 May 1964", "Diplomatic relations established: 3 May 1964",
        "Independence: 3 May 1964", "Established on: 3 May 1964", "Start of diplomatic relations - 3 May 1964"}) {
    INFO(line);
    CHECK(day(line).empty());
  }
  CHECK(day("Independence Day address by the President: 3 May 1964") == "1964-05-03");
}

TEST_CASE("a day inside running text is no date line") {
  for (const char* const line :
       {"The ministers met on 28 January 2024", "Leaders gave an interview ahead of the meeting on January 28, 2024",
        "Statement on the 28 January 2024 attack in Port Sel", "On 28 January 2024 the council adopted the plan.",
        "UK-Norway Summit 2024", "Resolution 2249", "28 January", "The January 28, 2024 agreement enters into force"}) {
    INFO(line);
    CHECK(day(line).empty());
  }
}

TEST_CASE("a date line's names are sorted into place and publisher") {
  auto line = read_date_line("RAVENA, COOK ISLANDS - FRIDAY, 10 NOVEMBER 2023");
  REQUIRE(line);
  CHECK(line->place == "RAVENA");
  CHECK(line->region == "COOK ISLANDS");
  CHECK(line->place_span == Span{0, 20});
  CHECK(line->publisher.empty());
  line = read_date_line("Posted On: 19 MAY 2023 4:05PM by Press Wing, Mumbai");
  REQUIRE(line);
  CHECK(line->publisher == "Press Wing");
  CHECK(line->place == "Mumbai");
  line = read_date_line("Friday, December 6, 2024 | The Lakeside Gazette");
  REQUIRE(line);
  CHECK(line->publisher == "The Lakeside Gazette");
  CHECK(line->place.empty());
  line = read_date_line("6 December 2024 | Politics");
  REQUIRE(line);
  CHECK(line->place.empty());
  CHECK(line->publisher.empty());
}

TEST_CASE("a headline that ends in place and day gives both and stays a headline") {
  const auto line =
      read_date_line("Remarks by Foreign Minister Anna Berg at a press conference, Oslo, November 28, 2024");
  REQUIRE(line);
  CHECK(line->has_text);
  CHECK(to_iso(*line->best()) == "2024-11-28");
  CHECK(line->place == "Oslo");
}

TEST_CASE("a day glued to the start of the text is cut off") {
  auto leading = read_leading_date("date 2024-11-28 OSLO – The minister spoke.");
  REQUIRE(leading);
  CHECK(leading->end == 16);
  CHECK(to_iso(leading->date) == "2024-11-28");
  CHECK(read_leading_date("Published: 5 May 2020 Ministers meet in Oslo")->end == 22);
  CHECK(read_leading_date("2024-11-28 10:15 Ministers meet in Oslo")->end == 17);
  CHECK_FALSE(read_leading_date("28 November 2024 was a cold day in Oslo.").has_value());
  CHECK_FALSE(read_leading_date("Published by the council in 2024").has_value());
  CHECK_FALSE(read_leading_date("date 2024-11-28").has_value());
}

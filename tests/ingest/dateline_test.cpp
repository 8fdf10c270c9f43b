#include "ingest/dateline.hpp"

#include "catch.hpp"

using namespace chancery;

namespace {

struct Expected {
  const char* text;
  const char* place;
  const char* date;
  const char* publisher;
};

}  // namespace

TEST_CASE("datelines of many agencies") {
  const Expected cases[] = {
      {"GENEVA, 15 Feb 2021 (Lakeside News) - ", "GENEVA", "2021-02-15", "Lakeside News"},
      {"GENEVA, Feb 15 (Reuters) - ", "GENEVA", "", "Reuters"},
      {"GENEVA (AP) — ", "GENEVA", "", "AP"},
      {"GENEVA (Lakeside Herald) — Feb. 15, 2021 — ", "GENEVA", "2021-02-15", "Lakeside Herald"},
      {"MOSCOW, November 9. /TASS/. ", "MOSCOW", "", "TASS"},
      {"BEIJING, Nov. 28 (Xinhua) -- ", "BEIJING", "", "Xinhua"},
      {"MOSCOW. Nov 9 (Interfax) - ", "MOSCOW", "", "Interfax"},
      {"ASTANA – ", "ASTANA", "", ""},
      {"Nairobi, Kenya – ", "Nairobi", "", ""},
      {"Lima [Peru], December 26, 2024 (ANI): ", "Lima", "2024-12-26", "ANI"},
      {"New Delhi, Dec 26 (PTI) ", "New Delhi", "", "PTI"},
      {"NEW DELHI: ", "NEW DELHI", "", ""},
      {"PUTRAJAYA, Malaysia, July 28, 2025 (Strait Wire) - ", "PUTRAJAYA", "2025-07-28", "Strait Wire"},
      {"WASHINGTON, D.C. – ", "WASHINGTON", "", ""},
      {"ST. PETERSBURG, June 5. /TASS/. ", "ST. PETERSBURG", "", "TASS"},
      {"YEREVAN / BAKU, 13 March 2025 - ", "YEREVAN", "2025-03-13", ""},
      {"Baku, Azerbaijan, Nov. 28 (Trend) – ", "Baku", "", "Trend"},
      {"Tashkent, Uzbekistan (Lakeside.News) -- ", "Tashkent", "", "Lakeside.News"},
      {"Oslo, 5 May 2020 – ", "Oslo", "2020-05-05", ""},
      {"5 May 2020 – ", "", "2020-05-05", ""},
      {"28 November 2024, GENEVA – ", "GENEVA", "2024-11-28", ""},
      {"(Reuters) - ", "", "", "Reuters"},
      {"KUWAIT, Nov 9 (KUNA) -- ", "KUWAIT", "", "KUNA"},
      {"PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE", "", "AP"},
      {"CÔTE-SUR-MER, 5 May 2020 (AFP) - ", "CÔTE-SUR-MER", "2020-05-05", "AFP"},
      {"March 3 (Reuters) - ", "", "", "Reuters"},
      {"CNN — ", "", "", "CNN"},
      {"Lakeport CNN — ", "Lakeport", "", "CNN"},
      {"YEREVAN, NOVEMBER 28, ARMENPRESS. ", "YEREVAN", "", "ARMENPRESS"},
      {"ASTANA. KAZINFORM – ", "ASTANA", "", "KAZINFORM"},
      {"BAKU, Azerbaijan, Nov.28. Trend: ", "BAKU", "", "Trend"},
      {"Geneva (Switzerland) (AFP) – ", "Geneva", "", "AFP"},
      {"Berlin (dpa) - ", "Berlin", "", "dpa"},
      {"Madrid, 28 Nov 2024 (EFE).- ", "Madrid", "2024-11-28", "EFE"},
      {"ISLAMABAD, Nov 28 (APP): ", "ISLAMABAD", "", "APP"},
      {"Muscat: ", "Muscat", "", ""},
      {"Nairobi — ", "Nairobi", "", ""},
      {"Rabat - ", "Rabat", "", ""},
      {"ALGIERS- ", "ALGIERS", "", ""},
      {"Damascus, SANA- ", "Damascus", "", "SANA"},
      {"Tehran, Nov 28, IRNA ", "Tehran", "", "IRNA"},
      {"ERBIL (Harbour24) — ", "ERBIL", "", "Harbour24"},
      {"Harbour News/ ", "", "", "Harbour News"},
      {"(MENAFN- Lakeside Agency (LKA)) KUWAIT, April 28 (KUNA) -- ", "KUWAIT", "", "KUNA"},
      {"ABU DHABI, (Lakeside / Harbour News / WAM - 2nd May, 2021) ", "ABU DHABI", "2021-05-02", ""},
      {"Tehran, Nov 28, IRNA - ", "Tehran", "", "IRNA"},
      {"ASTANA, Nov 9, 2023, 14:30 (Lakeside) - ", "ASTANA", "2023-11-09", "Lakeside"},
  };
  for (const Expected& expected : cases) {
    const std::string text = std::string(expected.text) + "The two ministers signed a treaty on Monday.";
    INFO(text);
    const auto dateline = read_dateline(text);
    REQUIRE(dateline);
    CHECK(text.substr(dateline->end) == "The two ministers signed a treaty on Monday.");
    CHECK(dateline->place == expected.place);
    CHECK((dateline->date ? to_iso(*dateline->date) : "") == expected.date);
    CHECK(dateline->publisher == expected.publisher);
  }
}

TEST_CASE("sentences that only look like datelines") {
  for (const char* const text : {"NATO – an alliance of many states – met in Oslo.",
                                 "The minister - who was ill - stayed away.",
                                 "PARIS-based diplomats left.",
                                 "On 5 May 2020 the council met.",
                                 "Lima [Peru is meant] was quiet.",
                                 "Skagen – The capital was quiet.",
                                 "READOUT: Call with the Prime Minister of Tuvalu.",
                                 "BREAKING: The council has resigned.",
                                 "UN: The council met.",
                                 "Washington/Lima ties are old.",
                                 "Skagen: The minister spoke.",
                                 "(MENAFN- and others)",
                                 "ABU DHABI (Harbour and others) met.",
                                 "Mr Berg (Norway) said so.",
                                 "COVID-19 - The virus spread.",
                                 "Paris, Berlin and London – The envoys of all three left.",
                                 "Moscow, Beijing - The envoys of both left.",
                                 "London, the capital, was quiet - The mayor said so.",
                                 "Norway (population 5 million) - The land of fjords.",
                                 "ASTANA – and not Almaty – is the capital.",
                                 "(Updated) - The council met.",
                                 "",
                                 "A",
                                 "OSLO",
                                 "OSLO –",
                                 "OSLO, 5 May 2020 -",
                                 "Reuters: The minister spoke.",
                                 "Petra Berg – The minister – spoke.",
                                 "May 5 is a holiday.",
                                 "AFP. The agency is old."}) {
    INFO(text);
    CHECK_FALSE(read_dateline(text).has_value());
  }
}

TEST_CASE("a dateline may have a line of its own") {
  CHECK(read_dateline_alone("WASHINGTON (AA)")->publisher == "AA");
  CHECK(read_dateline_alone("Baku, November 28, AZERTAC")->place == "Baku");
  CHECK_FALSE(read_dateline_alone("Baku, November 28").has_value());
  CHECK_FALSE(read_dateline_alone("Berg (Norland)  wins").has_value());
}

TEST_CASE("a dateline's bracket of two agencies is no medium before a slash") {
  const std::string text = "BAMAKO (Sahel News / Kora - 05th June, 2021) Mali thanked Chad.";
  const auto dateline = read_dateline(text);
  REQUIRE(dateline.has_value());
  CHECK(text.substr(dateline->end) == "Mali thanked Chad.");
}

TEST_CASE("a dateline's place and region have their place in the text") {
  const auto dateline = read_dateline("LANGKAWI, Malaysia, July 28, 2025 (Strait Wire) - The leaders met.");
  REQUIRE(dateline);
  CHECK(dateline->region == "Malaysia");
  CHECK(dateline->place_span == Span{0, 18});
}

TEST_CASE("an item of a digest opens with day and place") {
  const auto words = [](std::string_view item) { return item.substr(0, read_item_label(item).words); };
  CHECK(words("OSLO, 13 March. Treaty signed by both") == "OSLO, 13 March");
  CHECK(words("31 March, Lima: ministers to meet") == "31 March, Lima");
  CHECK(words("3-4 April, Lima: first Andean summit") == "3-4 April, Lima");
  CHECK(words("May 3 – Accra votes") == "May 3");
  CHECK(words("13 March was a holiday.") == "");
  CHECK(words("Oslo, the capital, votes.") == "");
  CHECK(words("1.5 million tonnes were sold.") == "");
  const std::string_view item = "31 March, Lima: ministers to meet";
  CHECK(item.substr(read_item_label(item).end) == "ministers to meet");
}

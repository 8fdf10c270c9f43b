#include "ingest/furniture.hpp"

#include <string>

#include "catch.hpp"

using namespace chancery;

TEST_CASE("page furniture is known") {
  for (const char* const line : {"[ad_1]",
                                 "[ad_2]",
                                 "Source link",
                                 "Character spacing (Kerning): Standard Medium Large",
                                 "Select font Arial Times New Roman",
                                 "Font size: A A A",
                                 "Share | Print",
                                 "Share Facebook Twitter WhatsApp",
                                 "READ ALSO: Harbour reopens to ferries | Share | Print",
                                 "Read more: Harbour reopens",
                                 "Home > Africa > Politics",
                                 "Home / News / World",
                                 "Events » News",
                                 "Transcripts /",
                                 "Advertisement",
                                 "ADVERTISEMENT",
                                 "[Advertisement]",
                                 "© 2024 Lakeside News. All rights reserved.",
                                 "Copyright 2024 Lakeside News",
                                 "(c) Lakeside News 2024",
                                 "(Reporting by Jane Doe; editing by John Roe)",
                                 "Reporting by Jane Doe; Editing by John Roe",
                                 "Editing by John Roe",
                                 "This website uses cookies to improve your experience.",
                                 "We use cookies.",
                                 "Tags: harbour, ferries",
                                 "#harbour #ferries",
                                 "[Photo: The minister, left. Handout]",
                                 "[Caption] The minister at the harbour.",
                                 "Photo: Jane Doe / Lakeside",
                                 "***",
                                 "* * *",
                                 "###",
                                 "-30-",
                                 "12",
                                 "3 min read",
                                 "1,234 views",
                                 "2 hours ago",
                                 "Image 1 of 4",
                                 "Follow us on Telegram",
                                 "https://lakeside.example/news/1",
                                 "press@ministry.example",
                                 "Skip to main content",
                                 "Sign up for our newsletter",
                                 "E&OE. Check against delivery.",
                                 "Check against delivery",
                                 "ENDS",
                                 "Related articles",
                                 "[/caption]",
                                 "Loading…",
                                 "   "}) {
    INFO(line);
    CHECK(is_furniture(line));
  }
}

TEST_CASE("running text is no furniture") {
  for (const char* const line :
       {"Share prices fell in Oslo on Monday.", "Print media reported the visit widely.", "Thank you.",
        "Copyright law was on the agenda of the ministers.", "Reporting by the council shows that trade has grown.",
        "Home Secretary resigns", "The minister said: watch the harbour.", "Advertising revenue grew by 5 percent.",
        "Trade grew from 1 > 2 percent.", "Source close to the minister denies the report",
        "More than 20 ministers attended.", "Subscribe to the treaty, the minister said, or leave.", "Norway / Sweden",
        "2024 was a good year."}) {
    INFO(line);
    CHECK_FALSE(is_furniture(line));
  }
}

TEST_CASE("a long paragraph is never furniture") { CHECK_FALSE(is_furniture("Read more: " + std::string(600, 'x'))); }

TEST_CASE("a sign-off at a paragraph's end is cut off") {
  const std::string text = "Talks go on. (Writing by J. Doe; Editing by R. Roe)";
  CHECK(text.substr(0, length_without_sign_off(text)) == "Talks go on.");
  const std::string kept = "Talks go on (writing is on the wall).";
  CHECK(length_without_sign_off(kept) == kept.size());
  const std::string other = "Talks go on (with Norway)";
  CHECK(length_without_sign_off(other) == other.size());
}

TEST_CASE("kickers and typists' initials") {
  CHECK(is_kicker("PRESS RELEASE"));
  CHECK(is_kicker("For immediate release"));
  CHECK(is_kicker("Press release No. 45/21"));
  CHECK_FALSE(is_kicker("Press release angers ministers"));
  CHECK(is_initials("MJ/SR"));
  CHECK(is_initials("ab/cd/ef"));
  CHECK_FALSE(is_initials("and/or else"));
  CHECK_FALSE(is_initials("11/2025"));
}

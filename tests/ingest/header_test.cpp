#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

TEST_CASE("an agency report") {
  const Article article = read(
      "Norland and Sudland sign ferry treaty\n\n"
      "OSLO, 15 Feb 2021 (Lakeside News) - The ministers of Norland and Sudland signed a treaty on Monday.\n\n"
      "It enters into force on 1 March 2022.\n\n"
      "(Reporting by Jane Doe; editing by John Roe)\n");
  CHECK(article.title == "Norland and Sudland sign ferry treaty");
  CHECK(date_of(article) == "2021-02-15");
  CHECK(article.publisher == "Lakeside News");
  CHECK(article.dateline_place == "OSLO");
  REQUIRE(article.blocks.size() == 3);
  CHECK(article.blocks[0].kind == BlockKind::headline);
  CHECK(block_text(article, 1) == "The ministers of Norland and Sudland signed a treaty on Monday.");
}

TEST_CASE("a repeated headline is one block, and the text stays as it was") {
  const std::string text =
      "Ministers meet in Oslo\n\nMinisters meet in Oslo\n\n[ad_1]\n\nThe ministers met on 9 May.\n\nSource link";
  const Article article = read(text);
  CHECK(article.text == text);
  CHECK(article.title == "Ministers meet in Oslo");
  CHECK(block_texts(article) == std::vector<std::string>{"Ministers meet in Oslo", "The ministers met on 9 May."});
  CHECK_FALSE(article.date.has_value());
}

TEST_CASE("a date before the text is cut off with the dateline") {
  const Article article = read(" date 2024-11-28 OSLO – The ministers met on Nov. 27.\n\nThey left on Friday.");
  CHECK(article.title.empty());
  CHECK(date_of(article) == "2024-11-28");
  CHECK(article.dateline_place == "OSLO");
  CHECK(block_text(article, 0) == "The ministers met on Nov. 27.");
}

TEST_CASE("a date before the headline is cut off") {
  const Article article = read(
      " date 2024-07-06 Ministers meet in Oslo\nThe ministers met today, Lakeside News Agency correspondent "
      "reports.\n");
  CHECK(article.title == "Ministers meet in Oslo");
  CHECK(date_of(article) == "2024-07-06");
  CHECK(article.publisher == "Lakeside News Agency");
}

TEST_CASE("an official text with issuer, place and day") {
  const Article article = read(
      "READOUT: Call of President Berg with President Holm\n\nOffice of the Press Secretary, Bergen\n"
      "Monday, 13 January 2025\n\nPresident Berg spoke this morning with President Holm.\n");
  CHECK(article.title == "READOUT: Call of President Berg with President Holm");
  CHECK(article.publisher == "Office of the Press Secretary");
  CHECK(article.dateline_place == "Bergen");
  CHECK(article.text.substr(article.dateline->begin, article.dateline->size()) == "Bergen");
  CHECK(date_of(article) == "2025-01-13");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("a foreign ministry's page: kicker, issuer, day") {
  const Article article = read(
      "PRESS RELEASE\nMinister Berg's call with Minister Holm\nMedia Note\nOffice of the Spokesperson\n"
      "November 28, 2024\nMinister Berg spoke today with Minister Holm about the ferries.\n");
  CHECK(article.title == "Minister Berg's call with Minister Holm");
  CHECK(article.publisher == "Office of the Spokesperson");
  CHECK(date_of(article) == "2024-11-28");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("a newspaper's page: subtitle, day and name in one line") {
  const Article article = read(
      "After ten years, two ports shake hands\nBergen and Oslo conclude talks; Tromso digs in its heels\n"
      "Friday, December 6, 2024 | The Lakeside Gazette\n\nNegotiators came and went for ten long years.\n");
  CHECK(article.title == "After ten years, two ports shake hands");
  CHECK(article.publisher == "The Lakeside Gazette");
  CHECK(date_of(article) == "2024-12-06");
  CHECK(article.blocks[1].kind == BlockKind::headline);
}

TEST_CASE("the publisher may stand over the headline") {
  const Article article = read(
      "The Lakeside Gazette\n6 December 2024\nTwo ports shake hands after ten years\nNegotiators came and went for ten "
      "years.\n");
  CHECK(article.title == "Two ports shake hands after ten years");
  CHECK(article.publisher == "The Lakeside Gazette");
}

TEST_CASE("the press service in small letters is a publisher") {
  const Article article = read(
      "Talks were held in Bergen\n14 September 2022\nPress service of the President\n\nThe two leaders met at noon "
      "today.\n");
  CHECK(article.publisher == "Press service of the President");
  CHECK(date_of(article) == "2022-09-14");
}

TEST_CASE("bylines name publishers only where they do") {
  const auto publisher = [](const std::string& byline) {
    return read("Two ports shake hands after ten years\n\n" + byline +
                "\n\nNegotiators came and went for ten long years.\n")
        .publisher;
  };
  CHECK(publisher("By a staff writer, Gulf Lantern Chronicle") == "Gulf Lantern Chronicle");
  CHECK(publisher("By Jane Doe, Lakeside News") == "Lakeside News");
  CHECK(publisher("By Jane Doe, Foreign Affairs Editor").empty());
  CHECK(publisher("By our correspondents in Bergen and Oslo").empty());
  CHECK(publisher("By Jane Doe in Bergen").empty());
  CHECK(publisher("By Jane Doe").empty());
}

TEST_CASE("a byline lies in no block, a sentence that begins with By does") {
  CHECK(read("Two ports shake hands\nBy Jane Doe\nNegotiators came and went for ten long years.").blocks.size() == 2);
  CHECK(read("Two ports shake hands\nBy Monday evening the talks had failed and the envoys had left.").blocks.size() ==
        2);
}

TEST_CASE("an agency's bullets come before its dateline") {
  const Article article = read(
      "Ports agree to \"unconditional\" truce\n\n* Leaders meet in Bergen\n* Oslo looks on\n\n"
      "LANGKAWI, Malaysia, July 28, 2025 (Strait Wire) - The leaders of both ports agreed to a truce on Monday.\n");
  CHECK(article.title == "Ports agree to \"unconditional\" truce");
  CHECK(date_of(article) == "2025-07-28");
  CHECK(article.dateline_place == "LANGKAWI");
  CHECK(article.dateline_region == "Malaysia");
  REQUIRE(article.blocks.size() == 4);
  CHECK(article.blocks[1].kind == BlockKind::list_item);
  CHECK(block_text(article, 1) == "Leaders meet in Bergen");
}

TEST_CASE("a digest of many datelines has none of its own") {
  const Article article = read(
      "Harbour digest\n\nOSLO, 12 March 2025 – The ministers of seven states met.\n\n"
      "BERGEN, 13 March 2025 – The ferries were late again.\n");
  CHECK(article.dateline_place.empty());
  CHECK_FALSE(article.date.has_value());
  CHECK(block_text(article, 1).substr(0, 4) == "OSLO");
}

TEST_CASE("days in running text are no day of publication") {
  CHECK_FALSE(read("Minister welcomes agreement\n\nI welcome the agreement of 2 December 2014 between the ports.\n\n"
                   "On 5 May 2015 the ports will open.\n\nThe minister returns on 11 December 2015.")
                  .date.has_value());
}

TEST_CASE("a closing line with day and place dates the text") {
  Article article = read(
      "The ministers spoke after the talks in the town hall.\n\nThey will meet again.\n\nBergen, 27 November 2024\n");
  CHECK(date_of(article) == "2024-11-27");
  CHECK(article.dateline_place == "Bergen");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("a source line and a copyright line name the publisher") {
  CHECK(read("Ports open\n\nThe ports opened on Monday morning.\n\nSource: Lakeside News").publisher ==
        "Lakeside News");
  CHECK(read("Ports open\n\nThe ports opened on Monday morning.\n\n© 2024 Lakeside News. All rights reserved.")
            .publisher == "Lakeside News");
}

TEST_CASE("the issuing body in a title") {
  CHECK(read("Harbour Council Press Statement: Oslo\n\nThe members of the council are encouraged by the talks.")
            .publisher == "Harbour Council");
  CHECK(read("Minister statement on ports\n\nThe minister is encouraged by the talks in Oslo.").publisher.empty());
}

TEST_CASE("the label Published and its day on two lines") {
  const Article article =
      read("Minister visits Bergen\nPublished\n28 November 2024\nThe minister visited Bergen on Monday.\n");
  CHECK(date_of(article) == "2024-11-28");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("a day line below a one-sentence summary") {
  const Article article = read(
      "Minister visits Bergen\n\nThe minister was in Bergen for talks about ferries.\n\nPublished 3 March 2016\n\n"
      "The minister met the mayor at noon, and both went to see the harbour.\n");
  CHECK(date_of(article) == "2016-03-03");
  CHECK(article.blocks.size() == 3);
}

TEST_CASE("a single line is running text, not a title") {
  const Article article = read("Ministers meet in Oslo to talk about ferries");
  CHECK(article.title.empty());
  CHECK(article.blocks.front().kind == BlockKind::paragraph);
}

TEST_CASE("a dateline that follows READ ALSO is not made of it") {
  CHECK(read("Ports open\n\nThe ports opened on Monday morning.\n\nREAD ALSO: Ferries are late\n")
            .dateline_place.empty());
}

TEST_CASE("an Indian press note with numbered paragraphs") {
  const Article article = read(
      "Visit of the President: outcomes\nPosted On: 07 OCT 2024 6:12PM by Press Wing, Colombo\n\n"
      "1. The President came at the invitation of the Prime Minister.\n\n2. The two leaders adopted a "
      "vision.\n\n***\nMJ/SR\n");
  CHECK(date_of(article) == "2024-10-07");
  CHECK(article.publisher == "Press Wing");
  CHECK(article.dateline_place == "Colombo");
  REQUIRE(article.blocks.size() == 3);
  CHECK(block_text(article, 1) == "The President came at the invitation of the Prime Minister.");
}

TEST_CASE("an office's head over day and headline") {
  const Article article = read(
      "THE WHITE HOUSE\nOffice of the Press Secretary\nFor Immediate Release\nNovember 28, 2014\n"
      "STATEMENT BY THE PRESS SECRETARY ON FERRIES\nThe President spoke today with the Prime Minister of Norland.\n");
  CHECK(article.title == "STATEMENT BY THE PRESS SECRETARY ON FERRIES");
  CHECK(date_of(article) == "2014-11-28");
  CHECK(article.publisher == "THE WHITE HOUSE");
}

TEST_CASE("the site's name after a bar in the title is the publisher") {
  const Article article =
      read("Two ports shake hands | The Lakeside Gazette\n\nNegotiators came and went for ten years.\n");
  CHECK(article.title == "Two ports shake hands");
  CHECK(article.publisher == "The Lakeside Gazette");
  CHECK(block_text(article, 0) == "Two ports shake hands");
}

TEST_CASE("an agency's dateline is surer than what stands before a day") {
  const Article article = read(
      "Two ports shake hands\n\nJane Doe | 02.03.2025 - Update : 02.03.2025\n\nKIGALI, Rwanda (AA)\n\n"
      "The two ports shook hands on Monday.\n");
  CHECK(article.dateline_place == "KIGALI");
  CHECK(article.dateline_region == "Rwanda");
}

TEST_CASE("a dateline on its own line") {
  const Article article =
      read("Two ports shake hands\n\nBy Jane Doe\n\nANKARA (AA)\n\nThe two ports shook hands on Monday.\n");
  CHECK(article.publisher == "AA");
  CHECK(article.dateline_place == "ANKARA");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("a briefing's title dates it") {
  CHECK(date_of(read(
            "Spokesperson Li Na's Regular Press Conference on November 28, 2024\n\nThe spokesperson took questions on "
            "Monday.\n")) == "2024-11-28");
  CHECK(
      date_of(read("Statement on the attack on November 28, 2024\n\nThe spokesperson was asked about it on Monday.\n"))
          .empty());
}

TEST_CASE("a wire's tag before the headline is no part of its first name") {
  const Article article = read("UPDATE 2-Norland Ports buys a ferry line\n\nThe firm said so on Monday in Oslo.");
  CHECK(block_text(article, 0) == "Norland Ports buys a ferry line");
  const Article spaced =
      read("WRAPUP 4 - Norland, Sudland agree to share a ferry line\n\nThey said so on Monday in Oslo.");
  CHECK(block_text(spaced, 0) == "Norland, Sudland agree to share a ferry line");
  const Article plain = read("Post-war Norland buys a ferry line\n\nThe firm said so on Monday in Oslo.");
  CHECK(block_text(plain, 0) == "Post-war Norland buys a ferry line");
}

TEST_CASE("a byline with paper and day lies in no block") {
  const Article article = read(
      "Holm is back\n\nBy Jane Doe in Oslo | The Harbour Gazette, Tuesday 16 December 2025\n\n"
      "Four years after he left, Karl Holm was back in the palace on Monday.");
  CHECK(date_of(article) == "2025-12-16");
  REQUIRE(article.blocks.size() == 2);
  CHECK(block_text(article, 1) == "Four years after he left, Karl Holm was back in the palace on Monday.");
}

#include "ingest/speeches.hpp"

#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

TEST_CASE("headings and introductions name a speaker") {
  CHECK(announced_speaker("Address by the President of Norland, Anna Berg, at the ferry forum") ==
        "President of Norland, Anna Berg");
  CHECK(announced_speaker("Remarks by Secretary Holm in Bergen") == "Secretary Holm");
  CHECK(announced_speaker("Statement by H.E. Ms Anna Berg on the ferries") == "Anna Berg");
  CHECK(announced_speaker("KEYNOTE SPEECH BY MINISTER PER HOLM") == "MINISTER PER HOLM");
  CHECK(announced_speaker("Foreign Minister Per Holm's remarks to the press") == "Foreign Minister Per Holm");
  CHECK(announced_speaker("Minister Kostas Holmes’ statements after his meeting with Anna Berg") ==
        "Minister Kostas Holmes");
  CHECK(announced_speaker("Opening address: Prime Minister Berg’s speech at the port") == "Prime Minister Berg");
  CHECK(announced_speaker("Statement by the High Representative for Ferries Per Holm on Sudland") ==
        "High Representative for Ferries Per Holm");
  CHECK(announced_speaker("Delivered by Anna Berg, Minister of Trade") == "Anna Berg, Minister of Trade");
  CHECK(announced_speaker("President Anna Berg delivered the following address to the parliament in Bergen:") ==
        "President Anna Berg");
}

TEST_CASE("headings of many speakers and of reports name none") {
  CHECK(announced_speaker("Joint statement by Anna Berg and Per Holm").empty());
  CHECK(announced_speaker("Statement by the Foreign Ministers of Norland and Sudland").empty());
  CHECK(announced_speaker("Ministers welcome ferry treaty").empty());
  CHECK(announced_speaker("Berg said the statement by Holm was wrong").empty());
}

TEST_CASE("a speech is its speaker's to the last paragraph that says I or we") {
  const Article article = read(
      "Address by Minister Anna Berg at the ferry forum\n\nBergen, 3 May 2024\n\nI thank you all.\n\nThe ferries are "
      "new.\n\n"
      "We will build more.\n\nThe forum goes on until Friday.");
  REQUIRE(article.turns.size() == 1);
  CHECK(label(article, 0) == "Minister Anna Berg");
  REQUIRE(article.blocks.size() == 5);
  CHECK(article.blocks[2].turn == 0);
  CHECK(article.blocks[3].turn == 0);
  CHECK_FALSE(article.blocks[4].turn.has_value());
}

TEST_CASE("a signed article is its author's if the author speaks") {
  CHECK(read("Ferries at sixty\nBy Anna Berg\n\nI came to Bergen in May.\n\nMy country builds ferries.").turns.size() ==
        1);
  CHECK(
      read("Ferries at sixty\nBy Anna Berg\n\nThe ministers met in May.\n\nThey spoke of our ferries.").turns.empty());
}

TEST_CASE("a line with name and office above the words says whose they are") {
  const Article article =
      read("Arrival in Bergen\n\nH.E. Anna Berg, Ambassador of Norland\n\nI thank you all.\n\nI am glad to be here.");
  REQUIRE(article.turns.size() == 1);
  CHECK(label(article, 0) == "Anna Berg, Ambassador of Norland");
  CHECK(read("Arrival in Bergen\n\nAnna Berg, Ambassador of Norland\n\nPer Holm, Minister of Trade\n\nI thank you "
             "all.\n\nI am glad to be here.")
            .turns.empty());
}

TEST_CASE("a report of a statement is no speech") {
  CHECK(
      read("Statement by Minister Anna Berg\n\nThe minister met her colleague today.\n\nShe said: \"We are glad.\"\n\n"
           "The ferries sail in May.")
          .turns.empty());
}

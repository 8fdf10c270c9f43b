#include "ingest/transcript.hpp"

#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

TEST_CASE("a press conference has turns with labels in capitals") {
  const Article article = read(
      "Press conference with the Prime Minister of Norland\n\n"
      "ANNA BERG, MINISTER OF TRADE: I welcome you all. We have signed a treaty.\n\n"
      "It is the first of its kind.\n\n"
      "JOURNALIST: Minister, will you sign another?\n\n"
      "BERG: We will see. Thank you.\n");
  REQUIRE(article.turns.size() == 3);
  CHECK(label(article, 0) == "ANNA BERG, MINISTER OF TRADE");
  CHECK(label(article, 1) == "JOURNALIST");
  CHECK(label(article, 2) == "BERG");
  CHECK(article.title == "Press conference with the Prime Minister of Norland");
  REQUIRE(article.blocks.size() == 5);
  CHECK(block_text(article, 1) == "I welcome you all. We have signed a treaty.");
  CHECK(article.blocks[1].turn == 0);
  CHECK(article.blocks[2].turn == 0);
  CHECK(article.blocks[3].turn == 1);
  CHECK(article.blocks[4].turn == 2);
  CHECK_FALSE(article.blocks[0].turn.has_value());
}

TEST_CASE("a chancery's transcript has turns with office and name") {
  const Article article = read(
      "Transcripts /\n"
      "Anna Berg and Per Holm made statements for the press after their talks.\n"
      "President of Norland Anna Berg: Mr President, ladies and gentlemen,\n"
      "First of all, I would like to thank you.\n"
      "President of Sudland Per Holm: Friends,\n"
      "I thank you for the invitation.\n"
      "November 27, 2024, Bergen");
  REQUIRE(article.turns.size() == 2);
  CHECK(label(article, 0) == "President of Norland Anna Berg");
  CHECK(label(article, 1) == "President of Sudland Per Holm");
  CHECK(article.title == "Anna Berg and Per Holm made statements for the press after their talks");
  CHECK(date_of(article) == "2024-11-27");
  CHECK(article.dateline_place == "Bergen");
  CHECK(article.blocks.back().turn == 1);
  CHECK(block_text(article, article.blocks.size() - 1) == "I thank you for the invitation.");
}

TEST_CASE("questions and answers") {
  for (const char* const text :
       {"Q: Will you sign?\nA: We will sign in May.\nQ: And then?\nA: Then we rest.",
        "Question: Will you sign?\nAnswer: We will sign in May.\nQuestion: And then?\nAnswer: Then we rest.",
        "MR HOLM: I am glad to be here.\nQ   Will you sign?\nMR HOLM: We will sign in May.\nQ\tAnd then?"}) {
    INFO(text);
    CHECK(read(text).turns.size() == 4);
  }
}

TEST_CASE("a speaker may have a stage note, and the words may follow below") {
  const Article article = read("Per Holm (in Norse): I thank you.\nAnna Berg:\nWe thank you too.\nIt was a good day.");
  REQUIRE(article.turns.size() == 2);
  CHECK(label(article, 0) == "Per Holm (in Norse)");
  REQUIRE(article.blocks.size() == 3);
  CHECK(block_text(article, 1) == "We thank you too.");
  CHECK(article.blocks[2].turn == 1);
}

TEST_CASE("a surname alone is a speaker beside its full label") {
  const Article article =
      read("Vera Lund: I open the meeting.\nPer Holm: I have a question for you.\nLund: We will hear it.");
  REQUIRE(article.turns.size() == 3);
  CHECK(label(article, 2) == "Lund");
}

TEST_CASE("agencies ask at a briefing, and offices may begin with Press or First") {
  CHECK(read("Reuters: Will you sign?\nLi Na: We will.\nAFP: And you?\nPRESS SECRETARY BERG: I have no comment.\n"
             "FIRST DEPUTY MINISTER HOLM: I have one.")
            .turns.size() == 5);
}

TEST_CASE("speakers on lines of their own have turns") {
  const Article article = read(
      "Press conference\n\nThe two met in Oslo.\n\nPrime Minister\n\nI thank you all.\n\nPresident Holm\n\nWe are "
      "glad.\n\n"
      "Question\n\nWill you sign?\n\nPrime Minister\n\nWe will.");
  REQUIRE(article.turns.size() == 4);
  CHECK(label(article, 1) == "President Holm");
  CHECK(article.blocks.back().turn == 3);
  CHECK(read("Ferries at sixty\n\nPresident Holm\n\nShe opened the yard.\n\nMinister Berg\n\nHe built the ferry.")
            .turns.empty());
}

TEST_CASE("the office that sent the text is no speaker") {
  const Article article = read(
      "Opening of the talks\n\n"
      "Office of the President and Cabinet\nState House, Oslo, 28 January 2024 (Unofficial transcript)\n\n"
      "PRESIDENT OF NORLAND ANNA BERG: I thank you.\n\nPRESIDENT OF SUDLAND PER HOLM: And I thank you.\n");
  REQUIRE(article.turns.size() == 2);
  REQUIRE(article.date.has_value());
  CHECK(article.dateline_place == "Oslo");
}

TEST_CASE("lines with colons that are no turns") {
  for (const char* const text :
       {"READOUT: Call of President Berg with President Holm\n\nPresident Berg spoke with us today. We thank him.",
        "The deal in brief: Norland pays, Sudland builds.\nThe rest in brief: We wait and thank you.",
        "* OSLO, 13 March. Talks are over. Foreign Minister Per Holm: ready to sign.\n* Foreign Minister Anna Berg: "
        "not ready.",
        "Foreign Minister Per Holm: ready to talk\nForeign Minister Anna Berg: ready to listen to you and me",
        "WHAT: Signing of the treaty\nWHEN: Monday\nWHERE: Our office in Oslo\nWHO: Minister Berg, you and I",
        "Date: 5 May\nVenue: City Hall, where we meet\nContact: Anna Berg, you may call us",
        "SOUTH NORLAND: The council met on Monday.\nNORTH SUDLAND: The king opened the harbour.",
        "Berg: We will not sign the treaty\n\nThe minister said on Monday that we should wait."}) {
    INFO(text);
    CHECK(read(text).turns.empty());
  }
}

TEST_CASE("one label makes no transcript") {
  CHECK(read("Anna Berg: I thank you all.\n\nThe minister spoke for an hour.").turns.empty());
}

TEST_CASE("labels tell who asks and who answers from who is named") {
  for (const char* const label : {"Q", "QUESTION", "JOURNALIST 2", "Q1", "Reporter [via interpreter]", "Reuters"}) {
    INFO(label);
    CHECK(role_of_label(label) == TurnRole::asks);
  }
  CHECK(role_of_label("A") == TurnRole::answers);
  CHECK(role_of_label("MODERATOR") == TurnRole::other);
  for (const char* const label : {"MR HOLM", "THE PRESIDENT", "Anna Berg (in Norse)", "Foreign Minister"}) {
    INFO(label);
    CHECK(role_of_label(label) == TurnRole::named);
  }
}

TEST_CASE("an interpreter's note before the words hides no question") {
  const Article article = read(
      "MR HOLM: Good morning, I welcome you all.\nQUESTION: [via interpreter] Will you sign?\nMR HOLM: We will sign.");
  CHECK(article.turns.size() == 3);
}

TEST_CASE("one label opens a turn if it gives office and name and speech follows") {
  CHECK(read("Meeting with Anna Holm\nPresident of Peru Rosa Quispe: Ms Holm, I am glad to see you.\nWe trade in fish.")
            .turns.size() == 1);
  CHECK(
      read("Ferries at sixty\nPresident of Peru Rosa Quispe: Ferries join the islands of the south.\nThey carry fish.")
          .turns.empty());
  CHECK(read("Ferries at sixty\nThe Lakeside Deal: We trade in fish.\nThey carry fish.").turns.empty());
}

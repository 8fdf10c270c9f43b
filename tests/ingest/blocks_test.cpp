#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

TEST_CASE("subheads are headlines, sentences and lead-ins are not") {
  const Article article = read(
      "Ministers meet in Oslo\n\nThe ministers met on Monday to talk about ferries.\n\nWhat Norland said\n\n"
      "Norland is content with the ferries, its minister said.\n\nThe minister said:\n\nWe are content.\n\nWhat comes "
      "next?\n\n"
      "The ferries sail in May.");
  REQUIRE(article.blocks.size() == 8);
  CHECK(article.blocks[2].kind == BlockKind::headline);
  CHECK(article.blocks[4].kind == BlockKind::paragraph);
  CHECK(article.blocks[6].kind == BlockKind::headline);
}

TEST_CASE("list items begin after their marker") {
  const Article article = read(
      "Results of the talks\n\nThe ministers agreed on this:\n• a fleet of ferries;\n• a common port.\n1) Bergen "
      "pays.");
  REQUIRE(article.blocks.size() == 5);
  CHECK(article.blocks[2].kind == BlockKind::list_item);
  CHECK(block_text(article, 2) == "a fleet of ferries;");
  CHECK(block_text(article, 4) == "Bergen pays.");
}

TEST_CASE("the lines below a colon are a list, with bullets or without") {
  const Article article = read(
      "Ferries in the north\n\nThe ministers met in Bergen on Monday to talk about "
      "ferries.\n\nParticipants:\nNorland\nthe "
      "Free Isles\n\nWhat comes next\n\nThe ferries sail in May.\n\nThe minister said:\n\nWe are content with them and "
      "have no wish to pay for more.");
  REQUIRE(article.blocks.size() == 9);
  CHECK(block_text(article, 2) == "Participants:");
  CHECK(article.blocks[3].kind == BlockKind::list_item);
  CHECK(article.blocks[3].opener == 2);
  CHECK(article.blocks[4].opener == 2);
  CHECK_FALSE(article.blocks[5].opener);
  CHECK(article.blocks[5].kind == BlockKind::headline);
  CHECK_FALSE(article.blocks[8].opener);
}

TEST_CASE("a numbered paragraph opens a list without bullets") {
  const Article article = read(
      "Ferries in the north\n\n1. The ministers met in Bergen on Monday.\n\n2. The meeting was attended by the "
      "following ministers:\n\nNorland: Rt. Hon. Anna Berg\nFree Isles: Eng. Karl Holm\n\n3. The ministers agreed "
      "on ferries.");
  REQUIRE(article.blocks.size() == 6);
  CHECK(article.blocks[3].opener == 2);
  CHECK(article.blocks[4].opener == 2);
  CHECK_FALSE(article.blocks[5].opener);
}

TEST_CASE("blocks are in order, do not overlap, and lie inside the text") {
  const Article article = read(
      "\uFEFFMinisters meet\r\nMinisters meet\r\n\r\n• One thing.\r\n\r\nOSLO – The ministers met.\r\nShare | Print\r\n"
      "They left. (Editing by J. Roe)\r\n");
  CHECK(article.text.substr(0, 9) == "Ministers");
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    CHECK(block.span.begin >= end);
    CHECK_FALSE(block.span.empty());
    end = block.span.end;
  }
  CHECK(end <= article.text.size());
  CHECK(block_texts(article) ==
        std::vector<std::string>{"Ministers meet", "One thing.", "The ministers met.", "They left."});
}

TEST_CASE("the same text has the same id wherever it lies") {
  const Article one = article_from_text("Ministers met in Oslo today.", "a.txt");
  const Article two = article_from_text("Ministers met in Oslo today.", "b/c.txt");
  CHECK(one.id == two.id);
  CHECK(one.id.size() == 64);
  CHECK(article_from_text("Ministers met in Oslo today!", "a.txt").id != one.id);
}

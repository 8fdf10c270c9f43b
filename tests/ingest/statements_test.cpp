#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

// The speakers of the blocks, "" where nobody speaks.
std::vector<std::string> speakers(const Article& article) {
  std::vector<std::string> result;
  for (const Block& block : article.blocks) {
    result.push_back(block.turn ? label(article, static_cast<std::size_t>(*block.turn)) : "");
  }
  return result;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a statement without quotation marks is the speaker's as far as it speaks of I or we") {
  const Article article = read(
      "Minister welcomes ferry treaty\n\nThe Foreign Minister Anna Berg said:\n\nThe treaty is a good one.\n\n"
      "I thank all who worked on it, and we will keep it.\n\nThe minister travels to Bergen on Friday.");
  CHECK(speakers(article) == Strings{"", "", "Foreign Minister Anna Berg", "Foreign Minister Anna Berg", ""});
}

TEST_CASE("a speaker's description may stand beside the name") {
  const auto speaker = [](const std::string& lead) {
    const Article article =
        read("Minister welcomes treaty\n\n" + lead + "\n\nWe are glad of the treaty between the ports.");
    return article.turns.empty() ? "" : label(article, 0);
  };
  CHECK(speaker("Per Holm, Minister of State for the Middle East, said:") ==
        "Per Holm, Minister of State for the Middle East");
  CHECK(speaker("Following the meeting the Foreign Minister said:") == "Foreign Minister");
  CHECK(speaker("Following the update, the Foreign Minister Anna Berg said:") == "Foreign Minister Anna Berg");
  CHECK(speaker("In Oslo, Minister Anna Berg said in a statement on Monday:") == "Minister Anna Berg");
  CHECK(speaker("A Foreign Office spokesman said:") == "Foreign Office spokesman");
  CHECK(speaker("Minister Anna Berg made the following statement:") == "Minister Anna Berg");
  CHECK(speaker("The talks were long. Minister Anna Berg said:") == "Minister Anna Berg");
  CHECK(speaker("Commenting after talks with her counterpart, Per Holm, Minister Anna Berg said:") ==
        "Minister Anna Berg");
  CHECK(speaker("Their host, Anna Berg, Minister of Ports, said:") == "Anna Berg, Minister of Ports");
  CHECK(speaker("Minister Anna Berg today said:") == "Minister Anna Berg");
  CHECK(speaker("Minister Anna Berg today issued the following statement:") == "Minister Anna Berg");
  CHECK(speaker("Minister Anna Berg on Monday released a short statement on the ferries:") == "Minister Anna Berg");
  CHECK(speaker("The following statement was issued today by Minister Anna Berg:") == "Minister Anna Berg");
  CHECK(speaker("Below is a statement by the Foreign Minister, Anna Berg, on the ferries:") ==
        "Foreign Minister, Anna Berg");
}

TEST_CASE("a quotation over several paragraphs is one speaker's") {
  const Article article = read(
      "Minister met colleague in Bergen\n\nA ministry spokesman said: “The minister met her colleague today.\n\n"
      "“They spoke of ferries.\n\n“They will meet again.”\n\nThe ferries sail in May.");
  CHECK(speakers(article) == Strings{"", "", "ministry spokesman", "ministry spokesman", ""});
}

TEST_CASE("quoted paragraphs after a lead-in are the speaker's") {
  const Article article = read(
      "Minister met colleague in Bergen\n\nMinister Anna Berg said:\n\n\"I met my colleague today.\"\n\n\"We spoke of "
      "ferries.\"\n\n"
      "\"They are late,\" she added later, when asked about it.\n\n\"So they are,\" said Per Holm of Sudland.");
  CHECK(speakers(article) == Strings{"", "", "Minister Anna Berg", "Minister Anna Berg", "", ""});
}

TEST_CASE("lead-ins to lists and to reported facts are no statements") {
  CHECK(read("Results\n\nThe ministers agreed on the following:\n\n* We will build ferries.\n* Bergen pays.")
            .turns.empty());
  CHECK(read("Results\n\nMinister Anna Berg said:\n\nThe ferries sail in May.\n\nThey are new.").turns.empty());
  CHECK(read("Results of talks\n\nMinister Anna Berg said this: “We are glad.” The talks go on.\n\nThe ferries sail.")
            .turns.empty());
}

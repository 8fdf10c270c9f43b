#include "language/list_openers.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace chancery;

namespace {

// The words of a sentence of that kind after it was completed; `lists` says whether a list hangs on it.
std::string completed(const std::string& words, bool lists) {
  Article article;
  Sentence sentence;
  sentence.block = 0;
  std::uint32_t at = 0;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    Token& token = sentence.tokens.emplace_back();
    token.form = word;
    token.span = {at, at + static_cast<std::uint32_t>(word.size())};
    at += static_cast<std::uint32_t>(word.size()) + 1;
  }
  article.text = words + "\n• Chad\n";
  sentence.span = {0, at};
  article.blocks.push_back({sentence.span, BlockKind::paragraph, {}});
  article.blocks.push_back({{at, at + 6}, BlockKind::paragraph, {}});
  if (lists) article.blocks[1].opener = 0;
  std::vector<Sentence> document{sentence};
  complete_list_openers(article, document);
  std::string found;
  for (const Token& token : document[0].tokens) found += (found.empty() ? "" : " ") + token.form;
  return found;
}

}  // namespace

TEST_CASE("sentences over a list get a word for what is listed") {
  CHECK(completed("The summit was attended by :", true) == "The summit was attended by others");
  CHECK(completed("Participants :", true) == "Participants were others");
  CHECK(completed("List of participants :", true) == "participants were others");
  CHECK(completed("Talks were held with the following :", true) == "Talks were held with others");
}

TEST_CASE("a colon with no list below, or behind other words, stays") {
  CHECK(completed("The summit was attended by :", false) == "The summit was attended by :");
  CHECK(completed("She said :", true) == "She said :");
  CHECK(completed("a : b : c", true) == "a : b : c");
}

TEST_CASE("a row behind the colon goes on with the sentence") {
  CHECK(completed("The summit was attended by : Kenya and Togo", false) == "The summit was attended by Kenya and Togo");
  CHECK(completed("Participants : Kenya and Togo", false) == "Participants were Kenya and Togo");
  CHECK(completed("Business there is : Acme digs tin", false) == "Business there is : Acme digs tin");
}

TEST_CASE("the word for listed things has no width") {
  Token listed;
  listed.form = listed_word;
  listed.span = {4, 4};
  CHECK(is_listed_word(listed));
  listed.span = {4, 10};
  CHECK_FALSE(is_listed_word(listed));
}

#include "language/operative_clauses.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace chancery;

namespace {

// The first words of paragraphs, one sentence each, after their subjects were lent.
std::vector<std::string> openings(const std::vector<std::string>& paragraphs, BlockKind kind = BlockKind::paragraph) {
  Article article;
  std::vector<Sentence> document;
  for (const std::string& words : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    std::uint32_t at = begin;
    Sentence sentence;
    sentence.block = static_cast<int>(document.size());
    std::istringstream in(words);
    for (std::string word; in >> word;) {
      Token& token = sentence.tokens.emplace_back();
      token.span = {at, at + static_cast<std::uint32_t>(word.size())};
      at += static_cast<std::uint32_t>(word.size()) + 1;
      token.form = word;
    }
    article.text += words + "\n";
    sentence.span = {begin, begin + static_cast<std::uint32_t>(words.size())};
    article.blocks.push_back({sentence.span, kind, {}});
    document.push_back(std::move(sentence));
  }
  lend_subjects(article, document);
  std::vector<std::string> found;
  for (const Sentence& sentence : document)
    found.push_back(sentence.tokens.empty()
                        ? ""
                        : sentence.tokens[0].form + (sentence.tokens.size() > 1 ? " " + sentence.tokens[1].form : ""));
  return found;
}

}  // namespace

TEST_CASE("paragraphs of a resolution are lent a subject") {
  CHECK(openings({"The Council :", "Condemns the raid ;", "Strongly urges Peru to leave ;"}) ==
        std::vector<std::string>{"The Council", "It condemns", "It strongly"});
}

TEST_CASE("one such paragraph alone, headlines and short ones are left as they are") {
  CHECK(openings({"Condemns the raid ;", "Peru left ."}) == std::vector<std::string>{"Condemns the", "Peru left"});
  CHECK(openings({"Condemns the raid ;", "Urges Peru to leave"}, BlockKind::headline) ==
        std::vector<std::string>{"Condemns the", "Urges Peru"});
  CHECK(openings({"Notes", "Calls", ""}) == std::vector<std::string>{"Notes", "Calls", ""});
}

#include "language/styles.hpp"

#include <sstream>
#include <string>

#include "catch.hpp"

using namespace chancery;

namespace {

// What is left of the words, parted by single spaces.
std::string passed(const std::string& words) {
  Sentence sentence;
  std::istringstream in(words);
  std::uint32_t at = 0;
  for (std::string word; in >> word;) {
    Token& token = sentence.tokens.emplace_back();
    token.span = {at, at + static_cast<std::uint32_t>(word.size())};
    at += static_cast<std::uint32_t>(word.size()) + 1;
    token.form = word;
  }
  pass_over_styles(sentence);
  std::string left;
  for (const Token& token : sentence.tokens) left += (left.empty() ? "" : " ") + token.form;
  return left;
}

}  // namespace

TEST_CASE("styles before a name or an office are passed over") {
  CHECK(passed("His Royal Highness Prince Adel met H.E. Mr. Berg today") == "Prince Adel met Mr. Berg today");
  CHECK(passed("HM the King received HRH Princess Helle") == "the King received Princess Helle");
  CHECK(passed("H. E. Dr. Amal spoke") == "Dr. Amal spoke");
  CHECK(passed("Their Excellencies the Ministers met") == "the Ministers met");
  CHECK(passed("The Custodian of the Two Holy Mosques , King Adel , left") == "King Adel , left");
  CHECK(passed("King Adel , may God protect him , left") == "King Adel left");
}

TEST_CASE("styles that say who it is stay") {
  CHECK(passed("His Majesty thanked Peru") == "His Majesty thanked Peru");
  CHECK(passed("He noted His Majesty \u2019s wishes") == "He noted His Majesty \u2019s wishes");
  CHECK(passed("HM Treasury and HM Revenue agreed") == "HM Treasury and HM Revenue agreed");
  CHECK(passed("HE SAID THE KING") == "HE SAID THE KING");
  CHECK(passed("His Majesty Receives Envoy") == "His Majesty Receives Envoy");
  CHECK(passed("the Custodian of the Two Holy Mosques left") == "the Custodian of the Two Holy Mosques left");
  CHECK(passed("If so , may God help us") == "If so , may God help us");
}

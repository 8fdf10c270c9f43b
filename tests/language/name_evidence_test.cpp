#include "language/name_evidence.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "language/model.hpp"

namespace chancery {
namespace {

std::vector<Token> tokens_of(const std::vector<std::string>& forms) {
  std::vector<Token> tokens(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) tokens[i].form = forms[i];
  return tokens;
}

NameType told(const std::vector<std::string>& forms, std::size_t i) { return type_told(tokens_of(forms), i); }

// The weights that the words add to the labels of word i.
std::vector<float> weights_of(const std::vector<Token>& tokens, std::size_t i) {
  std::vector<float> scores(tokens.size() * name_label_count);
  weigh_labels(tokens, scores.data(), name_label_count);
  const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(i * name_label_count);
  return {begin, begin + static_cast<std::ptrdiff_t>(name_label_count)};
}

TEST_CASE("The last word of a name tells its type") {
  CHECK(told({"in", "Tarsk", "County", "."}, 2) == NameType::place);
  CHECK(told({"Tarsk", "Pumps", "GmbH", "sold"}, 2) == NameType::organization);
  CHECK(told({"the", "Tarsk", "Cup"}, 2) == NameType::other);
  CHECK(told({"Tarsk", "Holdings", "Ltd", "Oslo"}, 2) == NameType::organization);
  CHECK(told({"the", "county", "."}, 1) == NameType::none);
  CHECK(told({"The", "Tarsk", "County", "Council"}, 2) == NameType::none);
  CHECK(told({"County", "."}, 0) == NameType::none);
}

TEST_CASE("The first word, and one before 'of', tell the type of a name") {
  CHECK(told({"Lake", "Tarsk"}, 0) == NameType::place);
  CHECK(told({"Lake", "Tarsk", "College"}, 0) == NameType::none);
  CHECK(told({"Hurricane", "Rosa"}, 0) == NameType::other);
  CHECK(told({"Ministry", "of", "Health"}, 0) == NameType::organization);
  CHECK(told({"Gulf", "of", "Tarsk"}, 0) == NameType::place);
  CHECK(told({"Treaty", "of", "Tarsk"}, 0) == NameType::other);
}

TEST_CASE("Words in small letters neither begin nor end names, but in texts without capitals and as particles") {
  constexpr std::size_t single = name_label(NameType::person, NamePart::single);
  constexpr std::size_t inner = name_label(NameType::organization, NamePart::inner);
  const auto mixed = tokens_of({"The", "stand-off", "in", "Tarsk", "ended"});
  CHECK(weights_of(mixed, 1)[single] < 0);
  CHECK(weights_of(mixed, 1)[inner] == 0);
  CHECK(weights_of(tokens_of({"she", "lives", "in", "tarsk"}), 3)[single] == 0);
  CHECK(weights_of(tokens_of({"Vincent", "van", "Tarsk"}), 1)[single] == 0);
}

TEST_CASE("Offices before 'of', degrees, currencies and trades' abbreviations are no organisations") {
  constexpr std::size_t single = name_label(NameType::organization, NamePart::single);
  CHECK(weights_of(tokens_of({"the", "Mayor", "of", "Tarsk"}), 1)[single] < 0);
  CHECK(weights_of(tokens_of({"for", "25", "MXN"}), 2)[single] < 0);
  CHECK(weights_of(tokens_of({"for", "25", "TARSK"}), 2)[single] == 0);
}

TEST_CASE("Addresses and eras are no names, adjectives of peoples other ones") {
  constexpr std::size_t place = name_label(NameType::place, NamePart::single);
  constexpr std::size_t other = name_label(NameType::other, NamePart::single);
  CHECK(weights_of(tokens_of({"Write", "to", "ana@example.org"}), 2)[place] < 0);
  CHECK(weights_of(tokens_of({"in", "400", "BC"}), 2)[place] < 0);
  auto tokens = tokens_of({"Tarskian", "officials"});
  CHECK(weights_of(tokens, 0)[other] == 0);
  tokens[1].upos = Upos::noun;
  CHECK(weights_of(tokens, 0)[other] > 0);
}

TEST_CASE("Capitals are found in every script") {
  CHECK(has_capital("Ås"));
  CHECK_FALSE(has_capital("Å"));
  CHECK_FALSE(has_capital("A"));
  CHECK_FALSE(has_capital("été"));
  CHECK_FALSE(has_capital(""));
  CHECK(is_lower_word("al-sharq"));
  CHECK_FALSE(is_lower_word("eBank"));
}

}  // namespace
}  // namespace chancery

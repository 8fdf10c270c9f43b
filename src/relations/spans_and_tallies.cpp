#include "relations/spans_and_tallies.hpp"

#include <algorithm>

namespace chancery {

// A length of time that is itself the matter: "a 99-year lease", "a sentence of nine years", "31 years behind bars".
std::optional<SpecialAmount> read_span(const Pieces& pieces, std::size_t begin, const Number& number) {
  const auto at = static_cast<std::ptrdiff_t>(begin);
  std::size_t next = number.end;
  if (pieces.is_dash(next)) ++next;
  const bool years = pieces.is_any(next, {"year", "years"});
  const bool shorter = pieces.is_any(next, {"month", "months", "week", "weeks", "day", "days"});
  if ((!years && !shorter) || number.value < 2) return std::nullopt;
  const auto kept_word = [&](std::ptrdiff_t index) {
    return pieces.is_any(
        index, {"sentence", "sentenced", "jailed", "imprisonment", "prison", "jail", "custody", "detention",
                "captivity", "exile", "imprisoned", "detained", "incarcerated", "behind", "hard", "solitary", "penal"});
  };
  const auto lease_word = [&](std::ptrdiff_t index) {
    return kept_word(index) || (years && pieces.is_any(index, {"lease", "concession", "loan", "contract"}));
  };
  const auto after = static_cast<std::ptrdiff_t>(next) + 1;
  bool found = lease_word(after);
  for (std::ptrdiff_t ahead = 1; ahead <= 6 && !found && pieces.is_any(after, {"in", "of", "under", "inside"}); ++ahead)
    found = pieces.at(after + ahead).kind == Piece::Kind::word && kept_word(after + ahead);
  // "got ten years", "was given five years for fraud"; "given two years to comply" is no term.
  const bool closes = pieces.at(after).kind == Piece::Kind::none || pieces.at(after).kind == Piece::Kind::sign ||
                      pieces.is_any(after, {"for", "and", "without", "on"});
  if (years && closes && pieces.is_any(at - 1, {"got", "given", "received"})) found = true;
  for (std::ptrdiff_t back = 1; back <= 4 && !found; ++back) found = lease_word(at - back);
  if (!found || pieces.is_any(after, {"ago", "later", "earlier", "before", "after", "old"})) return std::nullopt;
  std::string unit = pieces.at(static_cast<std::ptrdiff_t>(next)).lower;
  if (unit.back() != 's') unit += 's';
  return SpecialAmount{next + 1, {number.value, unit}};
}

// "arrested 13 times", "has been elected four times": how often somebody did, or was done to.
std::optional<SpecialAmount> read_turns(const Pieces& pieces, std::size_t begin, const Number& number) {
  if (!pieces.is(number.end, "times") || number.value < 3) return std::nullopt;
  const std::size_t next = number.end + 1;
  const Token* after = pieces.token(next);
  // "three times the size", "four times as much", "ten times more": multiples
  const bool multiple =
      pieces.is_any(next, {"as", "the", "more", "larger", "bigger", "higher", "greater", "that", "its", "their", "what",
                           "over", "faster", "less", "lower", "than"}) ||
      (after != nullptr && (after->upos == Upos::adj || after->xpos == "JJR" || after->xpos == "RBR"));
  if (multiple) return std::nullopt;
  for (std::ptrdiff_t back = 1; back <= 4; ++back) {
    const Token* token = pieces.token(static_cast<std::ptrdiff_t>(begin) - back);
    if (token == nullptr) return std::nullopt;
    if (token->upos == Upos::verb) return SpecialAmount{next, {number.value, "times"}};
  }
  return std::nullopt;
}

// "a country of 37 million", "the island nation of some 200,000"
bool is_home_of(const Pieces& pieces, std::ptrdiff_t before) {
  while (pieces.is_any(before,
                       {"some", "about", "around", "nearly", "almost", "only", "just", "roughly", "barely", "over"}))
    --before;
  if (!pieces.is(before, "of")) return false;
  return pieces.is_any(before - 1,
                       {"country",   "nation",      "state",    "republic", "city",     "town",    "island",
                        "islands",   "archipelago", "village",  "region",   "province", "kingdom", "metropolis",
                        "territory", "community",   "district", "county",   "enclave",  "emirate"});
}

// "a population of 37 million", "the population has passed 37 million"
std::optional<SpecialAmount> read_inhabitants(const Pieces& pieces, std::size_t begin, const Number& number) {
  if (number.share || number.value < 100) return std::nullopt;
  const Token* next = pieces.token(number.end);
  if (next != nullptr && (next->upos == Upos::noun || next->upos == Upos::adj || next->upos == Upos::propn))
    return std::nullopt;
  if (!number.year_like && is_home_of(pieces, static_cast<std::ptrdiff_t>(begin) - 1))
    return SpecialAmount{number.end, {tidy(number.value), "people"}};
  for (std::ptrdiff_t back = 1; back <= 7; ++back) {
    const auto index = static_cast<std::ptrdiff_t>(begin) - back;
    if (pieces.is_any(index, {"population", "populace"}))
      return number.year_like ? std::nullopt : std::optional(SpecialAmount{number.end, {tidy(number.value), "people"}});
    if (pieces.at(index).kind == Piece::Kind::number || pieces.at(index).kind == Piece::Kind::sign) break;
  }
  return std::nullopt;
}

// "voted by 157 to 18", "by 50 votes to nil": either figure, where the sentence speaks of voting.
std::optional<SpecialAmount> read_tally(const Pieces& pieces, std::size_t begin, const Number& number) {
  const auto at = static_cast<std::ptrdiff_t>(begin);
  const auto is_to = [&](std::ptrdiff_t index) { return pieces.is(index, "to") || pieces.is_dash(index); };
  const auto is_number = [&](std::ptrdiff_t index) {
    return index >= 0 && read_number(pieces, static_cast<std::size_t>(index)).has_value();
  };
  const auto leads = [&](std::ptrdiff_t index) { return pieces.is_any(index, {"by", "of", "voted", "vote"}); };
  const auto end = static_cast<std::ptrdiff_t>(number.end);
  const bool first = leads(at - 1) && is_to(end) && is_number(end + 1);
  const bool named = is_to(at - 1) && pieces.is_any(at - 2, {"votes", "vote"});  // "by 31 votes to 11"
  const bool second = named || (is_to(at - 1) && is_number(at - 2) && leads(at - 3));
  if ((!first && !second) || number.large || number.value > 2000) return std::nullopt;
  const auto& tokens = pieces.sentence().tokens;
  const bool votes = std::any_of(tokens.begin(), tokens.end(),
                                 [](const Token& t) { return t.lemma == "vote" || t.lemma == "ballot"; });
  return votes ? std::optional(SpecialAmount{number.end, {number.value, "votes"}}) : std::nullopt;
}

}  // namespace chancery

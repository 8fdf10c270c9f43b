#include "relations/approximations.hpp"

#include <array>
#include <string_view>

namespace chancery {
namespace {

struct Entry {
  std::string_view word, sense;
};

constexpr std::array<Entry, 27> single_words = {{
    {"about", "about"},        {"approximately", "about"}, {"around", "about"},
    {"roughly", "about"},      {"some", "about"},          {"circa", "about"},
    {"estimated", "about"},    {"approx", "about"},        {"~", "about"},
    {"over", "over"},          {"above", "over"},          {"exceeding", "over"},
    {"exceeds", "over"},       {"surpassing", "over"},     {"topping", "over"},
    {"minimum", "over"},       {"nearly", "nearly"},       {"almost", "nearly"},
    {"approaching", "nearly"}, {"nearing", "nearly"},      {"virtually", "nearly"},
    {"under", "under"},        {"below", "under"},         {"maximum", "under"},
    {"beyond", "over"},        {"practically", "nearly"},  {">", "over"},
}};

// Verbs that say by themselves on which side of the figure the thing lies.
constexpr std::array<Entry, 9> verbs = {{
    {"exceed", "over"},
    {"surpass", "over"},
    {"top", "over"},
    {"pass", "over"},
    {"cross", "over"},
    {"outstrip", "over"},
    {"overtake", "over"},
    {"approach", "nearly"},
    {"near", "nearly"},
}};

std::string_view look_up_single(const std::string& word) {
  for (const Entry& entry : single_words)
    if (entry.word == word) return entry.sense;
  return {};
}

std::string_view look_up_verb(const Token* token) {
  if (token == nullptr || token->upos != Upos::verb) return {};
  for (const Entry& entry : verbs)
    if (entry.word == token->lemma) return entry.sense;
  return {};
}

using Index = std::ptrdiff_t;

// "handed over 700 units" hands over, it does not hand more than 700.
bool is_particle(const Pieces& pieces, Index index) {
  const Token& token = *pieces.token(index);
  if (token.xpos == "RP" || token.relation == Relation::compound_prt) return true;
  const Token* verb = pieces.token(index - 1);
  return verb != nullptr && verb->upos == Upos::verb &&
         (verb->lemma == "hand" || verb->lemma == "take" || verb->lemma == "turn" || verb->lemma == "win");
}

// The words that end right before `last`, the place next to the figure.
std::string_view phrase_ending(const Pieces& pieces, Index last) {
  const auto two = [&](std::string_view first, std::string_view second) {
    return pieces.is(last - 1, first) && pieces.is(last, second);
  };
  if (pieces.is(last, "than")) {
    const bool denied = pieces.is_any(last - 2, {"no", "not"});
    if (pieces.is_any(last - 1, {"more", "greater", "higher", "larger", "better"})) return denied ? "under" : "over";
    if (pieces.is_any(last - 1, {"less", "fewer", "lower"})) return denied ? "over" : "under";
    return {};
  }
  if (two("at", "least") || two("excess", "of") || two("upwards", "of") || two("upward", "of") || two("north", "of"))
    return "over";
  if (two("up", "to") || two("at", "most")) return "under";
  if (pieces.is(last, "as") && pieces.is_any(last - 1, {"many", "much"})) return "under";
  if (two("close", "to") || two("shy", "of") || two("short", "of")) return "nearly";
  if (two("region", "of") || two("neighbourhood", "of") || two("neighborhood", "of") || two("vicinity", "of"))
    return "about";
  if (two("minimum", "of")) return "over";
  if (two("maximum", "of")) return "under";
  if (two("in", "around") || two("order", "of")) return "about";
  if (pieces.is(last, "over") && is_particle(pieces, last)) return {};
  return look_up_single(pieces.at(last).lower);
}

bool transparent(const Pieces& pieces, Index index) {
  return pieces.is_any(index, {"a", "an", "the", "another", "just", "only", "record", "impressive", "additional",
                               "total", "of", "combined", "further", "whopping", "staggering"});
}

}  // namespace

std::string approximation_around(const Pieces& pieces, std::size_t begin, std::size_t end) {
  Index last = static_cast<Index>(begin) - 1;
  if (const auto found = phrase_ending(pieces, last); !found.empty()) return std::string(found);
  if (pieces.is_any(last, {"estimated"})) return "about";
  // "surpassed a record $5 billion", "almost reached 90 percent"
  for (int step = 0; step < 3 && transparent(pieces, last); ++step) --last;
  const Token* token = pieces.token(last);
  if (const auto found = look_up_verb(token); !found.empty()) return std::string(found);
  const bool reaches =
      token != nullptr && token->upos == Upos::verb &&
      (token->lemma == "reach" || token->lemma == "hit" || token->lemma == "total" || token->lemma == "double");
  if (reaches) {
    const std::string& adverb = pieces.at(last - 1).lower;
    if (adverb == "almost" || adverb == "nearly") return "nearly";
  }
  const auto after = static_cast<Index>(end);
  if (pieces.is(after, "or")) {
    if (pieces.is(after + 1, "so")) return "about";
    if (pieces.is(after + 1, "more")) return "over";
    if (pieces.is_any(after + 1, {"less", "fewer"})) return "under";
  }
  return {};
}

}  // namespace chancery

// Sums that the parser takes for a direction: "up to $2 billion" is what is lent.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "gave Chad U.S. $30 million": whose dollar it is, and no one who gets it; unlike "gave the U.S. $30 million".
void mend_spaced_dollars(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& whose = tokens[at];
    if ((whose.form != "U.S." && whose.form != "US") || tokens[at + 1].form != "$" || tokens[at + 2].upos != Upos::num)
      continue;
    if (tokens[at - 1].upos == Upos::det) continue;
    whose.upos = Upos::sym;
    whose.xpos = tokens[at + 1].xpos;
    whose.name = NameType::none;
    move_arc(whose, at + 1, Relation::compound);
  }
}

}  // namespace

// "pledged another 5 million": the figure is a part of the sum, and nobody gives to it.
void mend_parted_sums(Sentence& sentence) {
  constexpr std::array<std::string_view, 5> units = {"million", "billion", "trillion", "thousand", "hundred"};
  auto& tokens = sentence.tokens;
  mend_spaced_dollars(tokens);
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& figure = tokens[at];
    const Token& unit = tokens[at + 1];
    if (figure.upos != Upos::num || figure.relation != Relation::iobj || figure.head != unit.head ||
        !is_one_of(unit.form, units))
      continue;
    for (Token& one : tokens)
      if (one.head == static_cast<std::int32_t>(at)) one.head = static_cast<std::int32_t>(at + 1);
    move_arc(figure, at + 1, Relation::compound);
  }
}

// The parser takes the limit for a direction: its "to" is no preposition of the verb's.
void mend_limits(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    if (tokens[at].form != "to" || tokens[at - 1].form != "up" || tokens[at].relation != Relation::case_) continue;
    const std::int32_t sum = tokens[at].head;
    if (sum <= static_cast<std::int32_t>(at)) continue;
    Token& limit = tokens[static_cast<std::size_t>(sum)];
    const bool counted = limit.xpos == "$" || limit.upos == Upos::num ||
                         has_child(tokens, static_cast<std::size_t>(sum), Relation::nummod);
    if (!counted || limit.relation != Relation::obl || limit.head < 0) continue;
    const Token& verb = tokens[static_cast<std::size_t>(limit.head)];
    if (verb.upos != Upos::verb || limit.head > static_cast<std::int32_t>(at)) continue;
    // "rose up to 40": what only grows has no object
    static constexpr std::array<std::string_view, 12> giving = {
        "lend", "give", "grant", "offer", "pay", "provide", "invest", "spend", "pledge", "contribute", "buy", "sell"};
    if (std::none_of(giving.begin(), giving.end(), [&](std::string_view word) { return verb.lemma == word; })) continue;
    limit.relation = Relation::obj;
    limit.head_probability *= moved_arc_trust;
    tokens[at].relation = Relation::advmod;
  }
}

}  // namespace chancery

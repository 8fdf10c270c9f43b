// Sums that the parser takes for a direction: "up to $2 billion" is what is lent.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {

// The parser takes the limit for a direction: its "to" is no preposition of the verb's.
void mend_limits(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    if (tokens[at].form != "to" || tokens[at - 1].form != "up" || tokens[at].relation != Relation::case_) continue;
    const std::int32_t sum = tokens[at].head;
    if (sum <= static_cast<std::int32_t>(at)) continue;
    Token& limit = tokens[static_cast<std::size_t>(sum)];
    const bool counted = limit.xpos == "$" || limit.upos == Upos::num || has_child(tokens, static_cast<std::size_t>(sum), Relation::nummod);
    if (!counted || limit.relation != Relation::obl || limit.head < 0) continue;
    const Token& verb = tokens[static_cast<std::size_t>(limit.head)];
    if (verb.upos != Upos::verb || limit.head > static_cast<std::int32_t>(at)) continue;
    // "rose up to 40": what only grows has no object
    static constexpr std::array<std::string_view, 12> giving = {"lend", "give", "grant", "offer", "pay", "provide", "invest", "spend", "pledge", "contribute", "buy", "sell"};
    if (std::none_of(giving.begin(), giving.end(), [&](std::string_view word) { return verb.lemma == word; })) continue;
    limit.relation = Relation::obj;
    limit.head_probability *= moved_arc_trust;
    tokens[at].relation = Relation::advmod;
  }
}

}  // namespace chancery

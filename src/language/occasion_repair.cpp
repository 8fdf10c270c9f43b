// "signed a treaty on the sidelines of the summit": when and where it was signed, and not what the treaty is on.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {

void mend_occasions(Sentence& sentence) {
  static constexpr std::array<std::string_view, 6> occasions = {"sideline", "margin", "fringe", "occasion", "eve", "sidelines"};
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& occasion = tokens[at];
    if (occasion.relation != Relation::nmod || occasion.head < 0 || occasion.head >= static_cast<std::int32_t>(at) ||
        std::find(occasions.begin(), occasions.end(), occasion.lemma) == occasions.end() || !has_child(tokens, at, Relation::case_))
      continue;
    std::int32_t thing = occasion.head;
    for (int steps = 0; steps < 3 && tokens[static_cast<std::size_t>(thing)].relation == Relation::nmod && tokens[static_cast<std::size_t>(thing)].head >= 0; ++steps) thing = tokens[static_cast<std::size_t>(thing)].head;
    const Token& object = tokens[static_cast<std::size_t>(thing)];
    const bool placed = object.relation == Relation::obj || object.relation == Relation::obl || object.relation == Relation::nsubj_pass;
    if (!placed || object.head < 0 || tokens[static_cast<std::size_t>(object.head)].upos != Upos::verb) continue;
    occasion.head = object.head;
    occasion.relation = Relation::obl;
    occasion.head_probability *= moved_arc_trust;
  }
}

}  // namespace chancery

#include "relations/syntax_parts.hpp"

namespace chancery::syntax {

bool is_move(const SentenceView& view, int noun) {
  const Relation r = view.relation(noun);
  if (r != Relation::appos && r != Relation::parataxis && r != Relation::conj) return false;
  if (!view.lemma_is(noun, {"move", "step", "decision", "gesture", "action", "act", "stance", "comment", "remark",
                            "choice", "position"}) ||
      !view.has_child_lemma(noun, {"a", "an"}) || view.mention(noun) || view.child(noun, Relation::cop))
    return false;
  const auto begin = static_cast<int>(view.subtree(noun).begin);
  return begin > 0 && (view.token(begin).form == "," || view.token(begin - 1).form == ",");
}

std::vector<Filler> doers_of_move(const SentenceView& view, Filler filler) {
  constexpr float trust = 0.7F;
  int verb = view.head(filler.token);
  while (verb >= 0 && !view.is_verb(verb)) verb = view.head(verb);
  if (verb < 0 || verb > filler.token) return {};
  auto found = subjects(view, verb);
  for (Filler& one : found) one.confidence *= trust * filler.confidence;
  return found;
}

}  // namespace chancery::syntax

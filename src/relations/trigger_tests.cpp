#include "relations/trigger_tests.hpp"

#include <algorithm>

namespace chancery {

bool opens_condition(const SentenceView& view, int token) {
  if (view.lemma(token) != "should" || view.head(token) < token) return false;
  const auto subject = view.child(view.head(token), Relation::nsubj);
  return subject && *subject > token;
}

bool is_within_name(const SentenceView& view, int token) {
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    return m->kind == MentionKind::name && m->head > token && m->tokens.contains(static_cast<std::uint32_t>(token));
  });
}

bool is_behind_name_start(const SentenceView& view, int token) {
  const auto at = static_cast<std::uint32_t>(token);
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    return m->kind == MentionKind::name && m->tokens.begin < at && m->tokens.contains(at);
  });
}

bool has_companion(const SentenceView& view, TriggerClass kind, int token, std::string_view companion) {
  for (const int c : view.children(token)) {
    const Relation r = view.relation(c);
    const bool fits =
        kind == TriggerClass::verb
            ? r == Relation::compound_prt || r == Relation::advmod || r == Relation::case_ || r == Relation::obl
            : r == Relation::compound || r == Relation::amod || r == Relation::nmod;
    if (fits && view.lemma(c) == companion) return true;
  }
  return false;
}

bool is_reciprocal(const SentenceView& view, const Pattern& pattern, int trigger, KnownFillers& known) {
  for (const Slot& slot : pattern.object)
    for (const Filler& filler : known.of(view, trigger, slot))
      if ((view.lemma_is(filler.token, {"other", "another"}) &&
           view.has_child_lemma(filler.token, {"each", "one", "the"})) ||
          (view.lemma_is(filler.token, {"each", "one"}) && filler.token + 1 < view.size() &&
           view.lemma_is(filler.token + 1, {"other", "another"})))
        return true;
  return false;
}

bool is_paired(const Pattern& pattern) {
  if (pattern.object.size() != 1 || !pattern.object.front().then.empty()) return false;
  const Slot& way = pattern.object.front();
  return std::all_of(pattern.subject.begin(), pattern.subject.end(),
                     [&](const Slot& s) { return !s.then.empty() && s.kind == way.kind && s.word == way.word; });
}

}  // namespace chancery

#include "relations/double_negation.hpp"

namespace chancery {

bool adds_more(const SentenceView& view, int negation) {
  return view.has_child_lemma(negation, {"only", "just", "merely", "simply"}) ||
         (negation + 1 < view.size() && view.lemma_is(negation + 1, {"only", "just", "merely", "simply"}));
}

bool is_negated_around(const SentenceView& view, int word) {
  for (const int c : view.children(word)) {
    const Relation r = view.relation(c);
    if (view.lemma_is(c, {"not", "n't", "n’t", "never"}))
      if (c < word && !adds_more(view, c)) return true;
    if ((r == Relation::cc && view.lemma_is(c, {"nor"})) ||
        ((r == Relation::det || r == Relation::amod) && view.lemma_is(c, {"no", "few"})))
      return true;
    if (r == Relation::advmod && view.lemma_is(c, {"longer", "long", "more"}) && view.has_child_lemma(c, {"no"}))
      return true;
    if (r == Relation::mark && view.lemma_is(c, {"without"})) return true;
    if ((r == Relation::nsubj || r == Relation::nsubj_pass) &&
        (view.lemma_is(c, {"nobody", "none", "nothing", "few", "noone"}) ||
         view.has_child_lemma(c, {"no", "neither", "none", "few"})))
      return true;
  }
  return false;
}

bool is_denied_clause(const SentenceView& view, int verb) {
  const Relation r = view.relation(verb);
  return (r == Relation::ccomp || r == Relation::xcomp || r == Relation::advcl) &&
         view.lemma_is(view.head(verb), {"deny"}) && !is_negated_around(view, view.head(verb)) &&
         (view.has_child_lemma(verb, {"that", "have"}) || view.token(verb).xpos == "VBG");
}

TwoNegations two_negations(const SentenceView& view, int clause, int governor) {
  const bool kept_back = view.lemma_is(governor, {"hold", "shy", "back", "pull", "steer", "stay", "draw"}) &&
                         view.has_child_lemma(governor, {"off", "back", "away"});
  const bool kept_from = view.lemma_is(governor, {"keep"}) && view.has_child_lemma(clause, {"from"});
  const bool done =
      kept_back || kept_from ||
      view.lemma_is(governor, {"hesitate", "fail",  "forget",   "omit",    "neglect", "avoid", "resist", "shrink",
                               "flinch",   "baulk", "balk",     "regret",  "cease",   "quit",  "stop",   "prevent",
                               "deter",    "block", "dissuade", "refrain", "tire",    "shirk", "doubt",  "failure"});
  const bool open =
      view.lemma_is(governor, {"refuse",  "decline",   "deny",      "dispute", "refute",   "rebut", "oppose",
                               "reject",  "reluctant", "unwilling", "unable",  "averse",   "loath", "bar",
                               "ban",     "prohibit",  "forbid",    "exclude", "preclude", "mind",  "discourage",
                               "abstain", "desist",    "abandon",   "renounce"}) ||
      (view.lemma_is(governor, {"rule"}) && view.has_child_lemma(governor, {"out"}));
  if ((!done && !open) || (!is_negated_around(view, governor) && !is_denied_clause(view, governor)))
    return TwoNegations::none;
  // "has neither confirmed nor denied": nothing is known
  if (view.has_child_lemma(governor, {"nor"}) && view.relation(governor) == Relation::conj)
    return open ? TwoNegations::open : TwoNegations::none;
  return done ? TwoNegations::done : TwoNegations::open;
}

bool is_negation_undone(const SentenceView& view, int verb) {
  if (view.relation(verb) != Relation::acl_relcl) return false;
  const int noun = view.head(verb), clause = view.head(noun);
  const auto denied = [&](int word) { return view.has_child_lemma(word, {"no", "hardly", "scarcely", "barely"}); };
  return denied(noun) || (clause >= 0 && view.has_child_lemma(clause, {"there"}) &&
                          (denied(clause) || is_negated_around(view, clause)));
}

}  // namespace chancery

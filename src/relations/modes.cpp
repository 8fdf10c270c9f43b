#include "relations/modes.hpp"

#include "relations/double_negation.hpp"
#include "relations/factuality.hpp"
#include "relations/local_modes.hpp"
#include "relations/mode_governors.hpp"
#include "relations/mode_steps.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

// What is said, known, doubted or called off.
bool is_clause_told(const SentenceView& view, int verb) {
  switch (view.relation(verb)) {
    case Relation::ccomp:
    case Relation::csubj:
    case Relation::xcomp:
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
      return true;
    default:
      return false;
  }
}

// "did not refuse to sign" leaves it open; "never failed to thank" has the tense of the failing, "could not avoid
// meeting" none; who "will not hesitate to strike" only might.
ModeCause left_by(const SentenceView& view, const Lexicon& lexicon, TwoNegations twice, int governor) {
  if (twice == TwoNegations::open) return {Mode::possible, governor, "neither said nor denied"};
  if (view.has_child_lemma(governor, {"could", "can"})) return {};
  const ModeCause mode = own_mode(view, lexicon, governor, false);
  if (mode.mode == Mode::planned && view.lemma_is(governor, {"hesitate", "shrink", "flinch", "shy"}))
    return {Mode::possible, governor, "what one would do"};
  return mode;
}

}  // namespace

ModeCause mode_cause(const SentenceView& view, const Lexicon& lexicon, int trigger) {
  ModeCause mode = own_mode(view, lexicon, trigger, !is_negation_undone(view, trigger));
  if (is_yes_no_question(view)) mode = weaker(mode, {Mode::possible, view.size() - 1, "question"});
  if (is_missed_narrowly(view, trigger)) mode = weaker(mode, {Mode::negated, trigger, "only nearly done"});
  if (!view.is_verb(trigger) && preposition_of(view, trigger).starts_with("ahead"))
    mode = weaker(mode, {Mode::planned, trigger, "still ahead"});
  if (is_backed_membership(view, trigger)) mode = weaker(mode, {Mode::possible, trigger, "membership that is backed"});
  // "to quit if they failed to agree": a condition tells of nothing that has come about, nor that has not
  const auto conditional = [&](int verb) {
    return view.is_verb(verb) && view.has_child_lemma(verb, {"if", "unless"}) && !view.has_child_lemma(verb, {"even"});
  };
  bool on_condition = conditional(trigger);
  int at = trigger;
  for (int steps = view.size(); steps > 0; --steps) {
    const int governor = view.head(at);
    if (governor < 0) break;
    const Relation r = view.relation(at);
    const bool verbal = view.is_verb(at);
    if (const TwoNegations twice =
            verbal && is_clause_told(view, at) ? two_negations(view, at, governor) : TwoNegations::none;
        twice != TwoNegations::none) {
      mode = weaker(mode, left_by(view, lexicon, twice, governor));
      on_condition = on_condition || conditional(governor);
      if ((r != Relation::xcomp && r != Relation::ccomp) || is_denied_clause(view, governor)) break;
      at = governor;
      continue;
    }
    if (verbal && is_ended(view, at, governor)) mode = weaker(mode, {Mode::negated, governor, "ended or barred"});
    if (verbal && is_clause_told(view, at)) mode = weaker(mode, vouched_mode(view, lexicon, at, governor));
    // "will hold what it calls a meeting": what is so called is as certain as that it is held
    if (const int what = r == Relation::acl_relcl ? governor : governor + 1;
        verbal && (r == Relation::acl_relcl || r == Relation::ccomp) && what < at && view.lemma(what) == "what") {
      const int main = r == Relation::acl_relcl ? view.head(what) : governor;
      if (main >= 0 && main < what && view.is_light(main)) {
        mode = weaker(mode, own_mode(view, lexicon, main));
        at = main;
        continue;
      }
    }
    const ModeStep step = mode_step(view, lexicon, trigger, at);
    mode = weaker(mode, step.mode);
    if (!step.climbs) break;
    at = governor;
    on_condition = on_condition || conditional(at);
  }
  if (on_condition && mode.mode == Mode::negated &&
      (mode.why == "negation" || mode.why == "governed by a word of denial"))
    mode = {Mode::possible, mode.token, "condition"};
  return mode;
}

Mode mode_of(const SentenceView& view, const Lexicon& lexicon, int trigger) {
  return mode_cause(view, lexicon, trigger).mode;
}

}  // namespace chancery

#include "relations/modes.hpp"

#include "language/penn_tags.hpp"
#include "relations/counters.hpp"
#include "relations/double_negation.hpp"
#include "relations/factuality.hpp"
#include "relations/local_modes.hpp"
#include "relations/mode_governors.hpp"
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
    bool climbs = true;
    switch (r) {
      case Relation::xcomp:
      case Relation::csubj:
        // "have yet to agree"
        if (verbal && view.lemma_is(governor, {"have", "be", "remain"}) && view.has_child_lemma(governor, {"yet"}))
          mode = weaker(mode, {Mode::negated, governor, "not yet"});
        // "agreement was reached to open", "a decision was taken to build"
        if (const auto what = view.child(governor, Relation::nsubj_pass); verbal && what && !view.mention(*what))
          mode = weaker(mode, governed_mode(view, lexicon, *what));
        if (verbal && is_voted_through(view, at, governor)) {
          mode = weaker(mode, own_mode(view, lexicon, governor));
          break;
        }
        // "we would like to see her there": no speech act, and only a wish
        if (verbal && is_first_person(view, governor) && view.lemma_is(governor, {"like", "want", "wish"}) &&
            view.lemma_is(at, {"see", "have", "become", "join", "host", "visit", "meet", "sign", "build", "buy", "come",
                               "go", "work", "invest", "open"}))
          mode = weaker(mode, {Mode::possible, governor, "governed by a word of wishing or offering"});
        // "called it a success" only names it so.
        if (verbal || view.child(at, Relation::cop) || !view.lemma_is(governor, {"call", "name", "consider"}))
          mode = weaker(mode, governed_mode(view, lexicon, governor));
        if (!is_first_person(view, governor) || !lexicon.performing.contains(view.lemma(governor)))
          if (const ModeCause own = own_mode(view, lexicon, governor);
              own.mode != Mode::planned || r != Relation::csubj || !view.is_finite_past(at))
            mode = weaker(mode, own);  // but "It will be recalled that she visited Mali": the visit is past
        break;
      case Relation::ccomp:
        // The reporting verb's own tense says nothing of what is reported; denial and doubt do.
        // What was announced to have happened is no plan.
        // "announced that we are paying": its own tense tells.
        if (const ModeCause told = governed_mode(view, lexicon, governor);
            told.mode != Mode::planned || !view.is_verb(at) ||
            (!view.is_finite_past(at) && !(view.lemma_is(governor, {"announce"}) && view.child(at, Relation::nsubj))))
          mode = weaker(mode, told);
        climbs = lexicon.denying.contains(view.lemma(governor)) || lexicon.wishing.contains(view.lemma(governor));
        break;
      case Relation::acl:
        // "take this opportunity to thank": the occasion is there.
        if (verbal && view.lemma_is(governor, {"opportunity", "occasion", "moment", "honour", "honor", "pleasure"})) {
          // as it stands
        } else if (verbal && is_talked_about(view, at, governor)) {
          mode = weaker(mode, {Mode::possible, governor, "what is only talked about"});
          climbs = false;
        } else if (verbal && is_deed_at_issue(view, at, governor)) {
          mode = weaker(mode, {Mode::possible, governor, "what others take a stand on"});
          climbs = false;
        } else if (verbal && view.token(at).xpos == "VBG" && view.has_child_lemma(at, {"in", "of"}) &&
                   lexicon.wishing.contains(view.lemma(governor))) {
          mode = weaker(mode, governed_mode(view, lexicon, governor));  // "interest in joining"
          climbs = false;
        } else if (verbal && view.relation(governor) == Relation::obl && view.head(governor) >= 0 &&
                   view.lemma_is(view.head(governor), {"phone", "telephone", "ring", "write", "call"})) {
          climbs = false;  // "telephoned after the vote to congratulate her"
        } else if (verbal && is_counted_doer(view, governor)) {
          // "will be the first minister to visit": the visit is as far off as the being first
          const int first = doing_of_first(view, governor);
          if (const ModeCause own = own_mode(view, lexicon, first); own.mode != Mode::negated) mode = weaker(mode, own);
          if (view.relation(first) == Relation::xcomp &&
              view.has_child_lemma(first, {"to"}))  // "hopes to be the first"
            mode = weaker(mode, governed_mode(view, lexicon, view.head(first)));
          climbs = false;
        } else if (verbal && view.has_child_lemma(at, {"to"}) && view.token(at).xpos == "VB")
          mode = weaker(mode,
                        weaker(governed_mode(view, lexicon, governor), {Mode::planned, at, "infinitive after a noun"}));
        else
          climbs = false;
        break;
      case Relation::advcl:
        if (verbal && view.token(at).xpos == "VB" && view.has_child_lemma(at, {"to"})) {
          // "arrived to sign": a purpose
          if (!is_counted_doer(view, governor) && !is_done_by(view, governor) && !is_come_to(view, at, governor) &&
              !is_said_then(view, at, governor) && !is_voted_through(view, at, governor))
            mode = weaker(mode, {Mode::planned, at, "infinitive of purpose"});
          if (!view.child(governor, Relation::obj) &&
              !is_voted_through(view, at, governor))  // "called on both to come"
            mode = weaker(mode, governed_mode(view, lexicon, governor));
          mode = weaker(mode, own_mode(view, lexicon, governor));
        } else if (verbal && view.token(at).xpos == "VBG" && view.lemma_is(governor, {"deny"}) &&
                   preposition_of(view, at).empty() && at == governor + 1) {
          mode = weaker(
              mode, governed_mode(view, lexicon, governor));  // "denies selling it", whatever the parser makes of it
        } else if (verbal && (view.token(at).xpos == "VBG" || view.token(at).xpos == "VBN") &&
                   !view.child(at, Relation::aux)) {
          // "will sign it before leaving"; what the main clause denies may well hold beside it.
          const ModeCause main = own_mode(view, lexicon, governor);
          if (main.mode != Mode::negated) mode = weaker(mode, main);
          // "looks forward to receiving", "committed to building"
          if (view.is_verb(governor) && view.token(at).xpos == "VBG" && governor < at &&
              view.has_child_lemma(at, {"to", "on", "of", "about", "at"}) && !view.child(governor, Relation::obj) &&
              !view.lemma_is(governor, {"go", "keep", "carry"}) &&
              (!view.lemma_is(governor, {"look"}) || view.has_child_lemma(governor, {"forward"})))
            mode = weaker(mode, governed_mode(view, lexicon, governor));
          // "is interested in building", "close to buying"
          if (view.token(governor).upos == Upos::adj && view.token(at).xpos == "VBG" &&
              view.has_child_lemma(at, {"in", "to", "about", "on", "of"})) {
            mode = weaker(mode, governed_mode(view, lexicon, governor));
            if (view.lemma_is(governor, {"close", "near", "nearer", "closer", "set", "intent"}))
              mode = weaker(mode, {Mode::planned, governor, "about to happen"});
          }
        } else if (verbal && (view.token(at).xpos == "VBZ" || view.token(at).xpos == "VBP") &&
                   view.has_child_lemma(at, {"before", "when", "once", "after", "until"})) {
          // "will fly to Lima before he chairs the council": a present tense of what is to come.
          for (const ModeCause& main : {own_mode(view, lexicon, governor), governed_mode(view, lexicon, governor)})
            if (main.mode == Mode::planned || main.mode == Mode::possible) mode = weaker(mode, main);
        }
        climbs = false;
        break;
      case Relation::conj: {
        // A bare second verb shares the first one's auxiliaries: "will visit Oslo and meet".
        const bool own_tense = is_finite_tag(view.token(at).xpos) || view.child(at, Relation::aux) ||
                               view.child(at, Relation::aux_pass) || view.child(at, Relation::nsubj) ||
                               view.child(at, Relation::cop);
        // "Peru and its ally, Chile, will sign": what they are to each other they are already
        const auto named = verbal ? std::nullopt : view.child(at, Relation::appos);
        if (is_floating_apposition(view, at) ||
            (named && view.token(*named).upos == Upos::propn && view.child(at, Relation::nmod_poss))) {
          climbs = false;
        } else if (verbal && own_tense) {
          climbs = false;
          if (view.relation(governor) == Relation::ccomp &&
              governed_mode(view, lexicon, view.head(governor)).mode != Mode::actual)
            climbs = true;
        } else if (verbal || !view.is_verb(governor)) {
          mode = weaker(mode, own_mode(view, lexicon, governor));
          if (!verbal &&
              counted_noun(view, governor) != governor)  // "a number of agreements, including the creation of"
            mode = weaker(mode, governed_mode(view, lexicon, counted_noun(view, governor)));
        }
        break;
      }
      case Relation::obj:
      case Relation::nsubj:
      case Relation::nsubj_pass:
      case Relation::obl:
      case Relation::nmod:
        if (!verbal && is_fought(view, at, governor)) {
          climbs = false;
        } else if (!verbal && is_given_up(view, at, governor)) {
          if (own_mode(view, lexicon, governor).mode == Mode::actual)
            mode = weaker(mode, {Mode::negated, governor, "ended or barred"});
          climbs = false;
        } else if (!verbal && at == trigger && is_act_that_would(view, at)) {
          mode = weaker(mode, own_mode(view, lexicon, governor));
          climbs = false;
        } else if (!verbal &&
                   ((lexicon.lasting.contains(view.lemma(at)) && lexicon.sustaining.contains(view.lemma(governor))) ||
                    ((r == Relation::nsubj || r == Relation::nsubj_pass) && is_standing_bond(view, lexicon, at)))) {
          climbs = false;  // "agreed to deepen their cooperation": it is there already
        } else if (!verbal && r == Relation::obl && preposition_of(view, at) == "in" && takes_part(view, governor)) {
          mode = weaker(mode, own_mode(view, lexicon, governor));  // "will take part in talks with Chad"
        } else if (!verbal && at != trigger && (r == Relation::nsubj || r == Relation::nsubj_pass) &&
                   view.token(at).name == NameType::person) {
          climbs = false;  // "Berg, in Lima for talks, gave no answer": he is there all the same
        } else if (!verbal && r == Relation::nmod && at != trigger && view.token(at).upos == Upos::noun &&
                   preposition_of(view, at) == "from") {
          climbs = false;  // "a promise from his host, Berg": who gives it is there
        } else if (!verbal && r == Relation::nsubj &&
                   view.lemma_is(at, {"plan", "attempt", "bid", "proposal", "offer", "visit", "trip", "meeting", "talk",
                                      "deal", "arrangement"}) &&
                   view.lemma_is(governor, {"fall"}) && view.has_child_lemma(governor, {"through"})) {
          mode = weaker(mode, {Mode::negated, governor, "ended or barred"});  // "his plan to see her fell through"
          climbs = false;
        } else if (!verbal && view.is_verb(governor)) {
          // A noun of action shares the mode of the verb that makes it happen.
          if (r == Relation::obl ? preposition_of(view, at) == "for" || preposition_of(view, at) == "on" ||
                                       preposition_of(view, at) == "as"
                                 : lexicon.light.contains(view.lemma(governor))) {
            mode = weaker(mode, own_mode(view, lexicon, governor));
            // "a summit is planned", "seeks talks"; what is announced may begin at once.
            if (r != Relation::obl &&
                (view.lemma_is(governor, {"plan", "propose", "schedule", "prepare", "seek", "want"}) ||
                 // "pledged loans", but who pledges support gives it
                 (view.lemma_is(governor, {"pledge", "commit"}) &&
                  !view.lemma_is(at, {"support", "backing", "solidarity"}))))
              mode = weaker(mode, governed_mode(view, lexicon, governor));
          } else if (r == Relation::obj && view.lemma_is(at, {"invitation", "invite"}) &&
                     view.lemma_is(governor, {"accept", "receive", "get", "decline", "refuse", "reject"})) {
            climbs = false;  // what one accepts or declines has been said
          } else if (r == Relation::obj && view.lemma_is(at, {"participation", "attendance", "presence"}) &&
                     view.lemma_is(governor, {"see", "witness", "feature"})) {
            mode = weaker(mode, own_mode(view, lexicon, governor));  // "the summit will see the participation of Chad"
          } else if (r == Relation::obj &&
                     view.lemma_is(at, {"opportunity", "occasion", "moment", "honour", "honor", "pleasure"})) {
            mode = weaker(mode, own_mode(view, lexicon, governor));
          } else if (r == Relation::nsubj_pass) {
            mode = weaker(mode, governed_mode(view, lexicon, governor));
            climbs = false;
          } else if (r == Relation::obj) {
            // "called a meeting", "what they called a meeting"; but "called off the meeting"
            if (!view.lemma_is(governor, {"call"}) || view.has_child_lemma(governor, {"off"}))
              mode = weaker(mode, governed_mode(view, lexicon, governor));
            climbs = false;
          } else {
            climbs = false;
          }
        } else if (!verbal && r == Relation::nmod) {
          // "will be minister in place of Berg"
          if (view.lemma_is(at, {"place", "stead", "succession"}) && view.child(governor, Relation::cop))
            mode = weaker(mode, own_mode(view, lexicon, governor));
          mode = weaker(mode, governed_mode(view, lexicon, counted_noun(view, governor)));
          climbs = !is_outcome(view, governor);
        } else {
          climbs = false;
        }
        break;
      case Relation::root:
      case Relation::cop:
        climbs = false;
        break;
      case Relation::advmod:  // "will build it together with Acme"
        climbs = view.is_verb(governor) && view.lemma_is(at, {"together", "jointly"});
        if (climbs) mode = weaker(mode, own_mode(view, lexicon, governor));
        break;
      default:
        climbs = r == Relation::amod || r == Relation::compound || r == Relation::flat || r == Relation::appos;
        if (r == Relation::appos) climbs = false;
        break;
    }
    if (!climbs) break;
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

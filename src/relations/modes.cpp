#include "relations/modes.hpp"

#include <string>

#include "language/penn_tags.hpp"
#include "relations/mode_governors.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

bool is_in(const LemmaSet& words, std::string_view lemma) { return words.contains(lemma); }

bool has_no(const SentenceView& view, int noun) { return view.has_child_lemma(noun, {"no", "neither", "none"}); }

// "there is no area in which they do not work together": two negations that cancel out.
bool is_doubly_negated(const SentenceView& view, int verb) {
  for (int at = verb, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps) {
    if (view.relation(at) != Relation::acl_relcl) {
      if (view.is_verb(at) && at != verb) return false;
      continue;
    }
    const int noun = view.head(at);
    if (noun < 0) return false;
    if (has_no(view, noun)) return true;
    const int above = view.head(noun);
    return view.has_child_lemma(noun, {"single"}) && above >= 0 && view.has_child_lemma(above, {"not", "n't", "n’t"});
  }
  return false;
}

// "will help if it is attacked": what holds on a condition only.
bool has_condition(const SentenceView& view, int verb) {
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::advcl)
      for (const int m : view.children(c))
        if (view.relation(m) == Relation::mark && view.lemma_is(m, {"if", "unless", "provided", "should"}) &&
            !view.has_child_lemma(c, {"even"}) && !view.has_child_lemma(m, {"even"}))
          return true;
  return false;
}

bool is_first_person(const SentenceView& view, int verb) {
  for (const int c : view.children(verb)) {
    if (view.relation(c) == Relation::nsubj) return view.lemma_is(c, {"i", "we", "me", "us"});
    // "Let me thank": in the imperative, the object speaks.
    if (view.relation(c) == Relation::obj && view.lemma_is(verb, {"let", "allow", "permit"}) &&
        view.lemma_is(c, {"i", "we", "me", "us"}))
      return true;
  }
  return false;
}

bool past_reporting(const SentenceView& view, int verb) {
  const int governor = view.head(verb);
  return governor >= 0 && view.is_verb(governor) && view.is_finite_past(governor);
}

// The word's own auxiliaries, negation and marks.
ModeCause own_mode(const SentenceView& view, const Lexicon& lexicon, int word) {
  ModeCause mode;
  // "I cannot thank you enough" does thank.
  if (view.lemma_is(word, {"thank", "praise", "recommend", "stress"}) && view.has_child_lemma(word, {"enough"})) return mode;
  bool infinitive = false;
  for (const int c : view.children(word)) {
    const Relation r = view.relation(c);
    const std::string_view lemma = view.lemma(c);
    if (lemma == "not" || lemma == "n't" || lemma == "n’t" || lemma == "never" ||
        (lemma == "no" && r == Relation::det) || (r == Relation::cc && lemma == "nor") ||
        (lemma == "neither" && (r == Relation::det || r == Relation::advmod)) || lemma == "hardly") {
      if (!(lemma == "not" && view.has_child_lemma(c, {"only", "just", "merely"})) && c < word + 1)
        mode = {Mode::negated, c, "negation"};
    }
    if (r == Relation::advmod && (lemma == "longer" || lemma == "long" || lemma == "more") && view.has_child_lemma(c, {"no"}))
      mode = {Mode::negated, c, "negation"};  // "no longer supplies"
    if (r == Relation::mark && lemma == "without") mode = {Mode::negated, c, "negation"};
    if (r == Relation::case_ && lemma == "without") mode = {Mode::negated, c, "negation"};
    if (r == Relation::mark && (lemma == "if" || lemma == "unless" || lemma == "whether"))
      mode = weaker(mode, {Mode::possible, c, "condition"});
    if (r == Relation::mark && lemma == "to") infinitive = true;
    if ((r == Relation::mark || (r == Relation::case_ && view.is_verb(word))) && lemma == "due")
      mode = weaker(mode, {Mode::planned, c, "word for what is to come"});
    // "neither A nor B joined": the subject carries the negation.
    if ((r == Relation::nsubj || r == Relation::nsubj_pass) &&
        view.has_child_lemma(c, {"no", "neither", "none", "nobody"}))
      mode = {Mode::negated, c, "negation"};
    if ((r == Relation::nsubj || r == Relation::nsubj_pass) && (lemma == "nobody" || lemma == "none"))
      mode = {Mode::negated, c, "negation"};
    if (r == Relation::obj && view.is_verb(word) && view.has_child_lemma(c, {"no"}) && lemma != "doubt")
      mode = {Mode::negated, c, "negation"};
    if (r == Relation::aux || r == Relation::aux_pass) {
      if (lemma == "will" || lemma == "shall" || lemma == "'ll" || lemma == "’ll" || lemma == "wo") {
        mode = weaker(mode, has_condition(view, word) ? ModeCause{Mode::possible, c, "future on a condition"}
                                                      : ModeCause{Mode::planned, c, "future"});
      } else if (lemma == "would" || lemma == "'d") {
        if (!is_first_person(view, word))
          mode = weaker(mode, {past_reporting(view, word) ? Mode::planned : Mode::possible, c, "conditional"});
      } else if (lemma == "may" || lemma == "might" || lemma == "could" || lemma == "can" || lemma == "should" ||
                 lemma == "must" || lemma == "ought") {
        mode = weaker(mode, {Mode::possible, c, "modal verb"});
      }
    }
    if ((r == Relation::amod || r == Relation::advmod) && view.token(word).upos != Upos::verb) {
      if (is_in(lexicon.upcoming, lemma) || is_in(lexicon.upcoming, view.token(c).form)) mode = weaker(mode, {Mode::planned, c, "word for what is to come"});
      if (is_in(lexicon.potential, lemma)) mode = weaker(mode, {Mode::possible, c, "word for what may be"});
    }
  }
  // "is to visit", "are due to meet", headlines' "to meet".
  if (mode.mode == Mode::negated && is_doubly_negated(view, word)) mode = {};
  if (infinitive && view.head(word) < 0) mode = weaker(mode, {Mode::planned, word, "infinitive as main verb"});
  if (infinitive && view.relation(word) == Relation::acl && view.child(word, Relation::aux_pass))  // "a plant, to be built by"
    mode = weaker(mode, {Mode::planned, word, "\"to be\" with participle"});
  if (infinitive && view.has_child_lemma(word, {"be"}) &&
      (view.child(word, Relation::aux) || (view.is_verb(word) && view.child(word, Relation::cop))))
    mode = weaker(mode, {Mode::planned, word, "\"be to\" with infinitive"});
  return mode;
}

// What a governor does to a clause or noun that depends on it.
ModeCause governed_mode(const SentenceView& view, const Lexicon& lexicon, int governor) {
  const std::string_view lemma = view.lemma(governor);
  if (view.lemma_is(governor, {"rule", "call"}))  // "ruled out joining", "called off the visit"
    for (const int c : view.children(governor))
      if ((view.relation(c) == Relation::compound_prt || view.relation(c) == Relation::advmod) &&
          view.lemma(c) == (lemma == "rule" ? "out" : "off"))
        return {Mode::negated, governor, "governed by a word of denial"};
  if (view.token(governor).form == "prepared" && (view.token(governor).xpos == "JJ" || view.child(governor, Relation::cop) ||
                                                     (view.child(governor, Relation::aux_pass) && !view.child(governor, Relation::obl_agent))))  // "is prepared to": ready
    return {Mode::possible, governor, "governed by a word of wishing or offering"};
  if (view.lemma_is(governor, {"put", "push", "hold"}) && view.has_child_lemma(governor, {"off", "back"}))
    return {Mode::planned, governor, "put off"};
  if (is_in(lexicon.denying, lemma)) {
    // "neither confirmed nor denied that", "did not deny it"
    if (view.is_verb(governor) && view.has_child_lemma(governor, {"nor", "neither"})) return {Mode::possible, governor, "neither said nor denied"};
    return {Mode::negated, governor, "governed by a word of denial"};
  }
  if (is_in(lexicon.performing, lemma) && is_first_person(view, governor)) return {};
  if (is_in(lexicon.wishing, lemma)) return {Mode::possible, governor, "governed by a word of wishing or offering"};
  if (is_in(lexicon.planning, lemma)) return {Mode::planned, governor, "governed by a word of planning"};
  return {};
}

// "Does this give them a veto?" asserts nothing.
bool is_yes_no_question(const SentenceView& view) {
  const int last = view.size() - 1;
  if (last < 1 || view.token(last).form != "?") return false;
  int first = 0;
  while (first < last && (view.token(first).upos == Upos::punct || view.token(first).upos == Upos::cconj)) ++first;
  if (view.token(first).upos == Upos::aux || view.lemma(first) == "do") return true;
  // "Minister, did they meet?", "And when the vote was over, had she gone?": the auxiliary before its subject.
  int root = 0;
  while (root < last && view.head(root) >= 0) ++root;
  const auto subject = view.child(root, Relation::nsubj);
  const auto aux = view.child(root, Relation::aux);
  if (!subject || !aux || *aux > *subject || view.is_relative_pronoun(*subject)) return false;
  for (const int c : view.children(root))  // "when did they meet?" takes for granted that they did
    if (c < *aux && (view.token(c).xpos.starts_with("W") || view.is_relative_pronoun(c))) return false;
  return true;
}

}  // namespace

ModeCause mode_cause(const SentenceView& view, const Lexicon& lexicon, int trigger) {
  ModeCause mode = own_mode(view, lexicon, trigger);
  if (is_yes_no_question(view)) mode = weaker(mode, {Mode::possible, view.size() - 1, "question"});
  if (!view.is_verb(trigger) && preposition_of(view, trigger).starts_with("ahead"))
    mode = weaker(mode, {Mode::planned, trigger, "still ahead"});
  if (is_backed_membership(view, trigger)) mode = weaker(mode, {Mode::possible, trigger, "membership that is backed"});
  int at = trigger;
  for (int steps = view.size(); steps > 0; --steps) {
    const int governor = view.head(at);
    if (governor < 0) break;
    const Relation r = view.relation(at);
    const bool verbal = view.is_verb(at);
    if (verbal && is_ended(view, at, governor)) mode = weaker(mode, {Mode::negated, governor, "ended or barred"});
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
        if (verbal && is_first_person(view, governor) && view.lemma_is(governor, {"like", "want", "wish"}) && view.lemma_is(at, {"see", "have", "become", "join", "host", "visit", "meet", "sign", "build", "buy", "come", "go", "work", "invest", "open"}))
          mode = weaker(mode, {Mode::possible, governor, "governed by a word of wishing or offering"});
        // "called it a success" only names it so.
        if (verbal || view.child(at, Relation::cop) || !view.lemma_is(governor, {"call", "name", "consider"}))
          mode = weaker(mode, governed_mode(view, lexicon, governor));
        if (!is_first_person(view, governor) || !is_in(lexicon.performing, view.lemma(governor)))
          mode = weaker(mode, own_mode(view, lexicon, governor));
        break;
      case Relation::ccomp:
        // The reporting verb's own tense says nothing of what is reported; denial and doubt do.
        // What was announced to have happened is no plan.
        // "announced that we are paying": its own tense tells.
        if (const ModeCause told = governed_mode(view, lexicon, governor);
            told.mode != Mode::planned || !view.is_verb(at) ||
            (!view.is_finite_past(at) && !(view.lemma_is(governor, {"announce"}) && view.child(at, Relation::nsubj))))
          mode = weaker(mode, told);
        climbs = is_in(lexicon.denying, view.lemma(governor)) || is_in(lexicon.wishing, view.lemma(governor));
        break;
      case Relation::acl:
        // "take this opportunity to thank": the occasion is there.
        if (verbal && view.lemma_is(governor, {"opportunity", "occasion", "moment", "honour", "honor", "pleasure"})) {
          // as it stands
        } else if (verbal && is_talked_about(view, at, governor)) {
          mode = weaker(mode, {Mode::possible, governor, "what is only talked about"});
          climbs = false;
        } else if (verbal && view.token(at).xpos == "VBG" && view.has_child_lemma(at, {"in", "of"}) && is_in(lexicon.wishing, view.lemma(governor))) {
          mode = weaker(mode, governed_mode(view, lexicon, governor));  // "interest in joining"
          climbs = false;
        } else if (verbal && view.relation(governor) == Relation::obl && view.head(governor) >= 0 && view.lemma_is(view.head(governor), {"phone", "telephone", "ring", "write", "call"})) {
          climbs = false;  // "telephoned after the vote to congratulate her"
        } else if (verbal && is_counted_doer(view, governor)) {
          climbs = false;
        } else if (verbal && view.has_child_lemma(at, {"to"}) && view.token(at).xpos == "VB")
          mode = weaker(mode, weaker(governed_mode(view, lexicon, governor), {Mode::planned, at, "infinitive after a noun"}));
        else
          climbs = false;
        break;
      case Relation::advcl:
        if (verbal && view.token(at).xpos == "VB" && view.has_child_lemma(at, {"to"})) {
          // "arrived to sign": a purpose
          if (!is_counted_doer(view, governor) && !is_done_by(view, governor) && !is_voted_through(view, at, governor))
            mode = weaker(mode, {Mode::planned, at, "infinitive of purpose"});
          if (!view.child(governor, Relation::obj) && !is_voted_through(view, at, governor))  // "called on both to come"
            mode = weaker(mode, governed_mode(view, lexicon, governor));
          mode = weaker(mode, own_mode(view, lexicon, governor));
        } else if (verbal && (view.token(at).xpos == "VBG" || view.token(at).xpos == "VBN") && !view.child(at, Relation::aux)) {
          // "will sign it before leaving"; what the main clause denies may well hold beside it.
          const ModeCause main = own_mode(view, lexicon, governor);
          if (main.mode != Mode::negated) mode = weaker(mode, main);
          // "is interested in building", "close to buying"
          if (view.token(governor).upos == Upos::adj && view.token(at).xpos == "VBG" && view.has_child_lemma(at, {"in", "to", "about", "on", "of"})) {
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
        const bool own_tense = is_finite_tag(view.token(at).xpos) || view.child(at, Relation::aux) || view.child(at, Relation::aux_pass) ||
                               view.child(at, Relation::nsubj) || view.child(at, Relation::cop);
        if (is_floating_apposition(view, at)) {
          climbs = false;
        } else if (verbal && own_tense) {
          climbs = false;
          if (view.relation(governor) == Relation::ccomp &&
              governed_mode(view, lexicon, view.head(governor)).mode != Mode::actual)
            climbs = true;
        } else if (verbal || !view.is_verb(governor)) {
          mode = weaker(mode, own_mode(view, lexicon, governor));
          if (!verbal && counted_noun(view, governor) != governor)  // "a number of agreements, including the creation of"
            mode = weaker(mode, governed_mode(view, lexicon, counted_noun(view, governor)));
        }
        break;
      }
      case Relation::obj:
      case Relation::nsubj:
      case Relation::nsubj_pass:
      case Relation::obl:
      case Relation::nmod:
        if (!verbal && is_given_up(view, at, governor)) {
          if (own_mode(view, lexicon, governor).mode == Mode::actual) mode = weaker(mode, {Mode::negated, governor, "ended or barred"});
          climbs = false;
        } else if (!verbal && at == trigger && is_act_that_would(view, at)) {
          mode = weaker(mode, own_mode(view, lexicon, governor));
          climbs = false;
        } else if (!verbal && ((is_in(lexicon.lasting, view.lemma(at)) && is_in(lexicon.sustaining, view.lemma(governor))) ||
                               ((r == Relation::nsubj || r == Relation::nsubj_pass) && is_standing_bond(view, lexicon, at)))) {
          climbs = false;  // "agreed to deepen their cooperation": it is there already
        } else if (!verbal && view.is_verb(governor)) {
          // A noun of action shares the mode of the verb that makes it happen.
          if (r == Relation::obl ? preposition_of(view, at) == "for" || preposition_of(view, at) == "on" ||
                                       preposition_of(view, at) == "as"
                                 : is_in(lexicon.light, view.lemma(governor))) {
            mode = weaker(mode, own_mode(view, lexicon, governor));
            // "a summit is planned", "seeks talks"; what is announced may begin at once.
            if (r != Relation::obl && (view.lemma_is(governor, {"plan", "propose", "schedule", "prepare", "seek", "want"}) ||
                                       // "pledged loans", but who pledges support gives it
                                       (view.lemma_is(governor, {"pledge", "commit"}) &&
                                        !view.lemma_is(at, {"support", "backing", "solidarity"}))))
              mode = weaker(mode, governed_mode(view, lexicon, governor));
          } else if (r == Relation::obj && view.lemma_is(at, {"invitation", "invite"}) &&
                     view.lemma_is(governor, {"accept", "receive", "get", "decline", "refuse", "reject"})) {
            climbs = false;  // what one accepts or declines has been said
          } else if (r == Relation::obj && view.lemma_is(at, {"opportunity", "occasion", "moment", "honour", "honor", "pleasure"})) {
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
  }
  return mode;
}

Mode mode_of(const SentenceView& view, const Lexicon& lexicon, int trigger) {
  return mode_cause(view, lexicon, trigger).mode;
}

}  // namespace chancery

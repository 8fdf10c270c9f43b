#include "relations/factuality.hpp"

#include "relations/double_negation.hpp"
#include "relations/mode_governors.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

bool says(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"say",      "confirm",  "state",       "claim",   "announce", "admit",  "acknowledge",
                              "reveal",   "disclose", "specify",     "mention", "report",   "verify", "establish",
                              "prove",    "show",     "corroborate", "concede", "accept",   "agree",  "convince",
                              "persuade", "conclude", "find",        "allege",  "suggest"});
}

bool believes(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"believe", "think", "suppose", "imagine", "feel", "buy"});
}

// "falsely claimed"
bool says_falsely(const SentenceView& view, int verb) {
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::advmod &&
        view.lemma_is(c, {"falsely", "wrongly", "untruthfully", "mistakenly", "erroneously", "incorrectly",
                          "wrongfully", "baselessly", "fraudulently"}))
      return true;
  return false;
}

// "it is untrue that", "the lie that", "it is nonsense that"
bool is_untruth(const SentenceView& view, int word) {
  return view.lemma_is(word, {"untrue", "false", "incorrect", "untruth", "lie", "myth", "fiction", "fabrication",
                              "nonsense", "falsehood", "invention", "hoax"});
}

// "it is not true that"
bool is_untrue(const SentenceView& view, const Lexicon& lexicon, int word) {
  const bool negated = own_mode(view, lexicon, word).mode == Mode::negated;
  return is_untruth(view, word) ? !negated
                                : negated && view.lemma_is(word, {"true", "correct", "right", "case", "fact"});
}

// "rumours that", "it is unclear that"; not "there is no doubt that"
bool is_uncertain(const SentenceView& view, int word) {
  if (view.lemma_is(word, {"doubt"}) && is_negated_around(view, word)) return false;
  return view.lemma_is(word, {"rumour",      "rumor",      "speculation",  "suspicion", "worry",       "theory",
                              "hypothesis",  "conjecture", "guess",        "doubt",     "unclear",     "unproven",
                              "unconfirmed", "doubtful",   "questionable", "unlikely",  "conceivable", "suspect",
                              "wonder",      "speculate",  "rumoured",     "rumored"});
}

// "did not", "refused to", "nobody did"
bool is_withheld(const SentenceView& view, const Lexicon& lexicon, int verb) {
  if (own_mode(view, lexicon, verb).mode == Mode::negated && !view.has_child_lemma(verb, {"whether", "if"}))
    return true;
  const int above = view.head(verb);
  if (above >= 0 && view.relation(verb) == Relation::xcomp && view.has_child_lemma(verb, {"to"}) &&
      view.lemma_is(above, {"refuse", "decline", "unable", "unwilling", "fail", "reluctant", "hesitate"}))
    return true;
  for (const int c : view.children(verb))
    if ((view.relation(c) == Relation::nsubj || view.relation(c) == Relation::nsubj_pass) &&
        view.lemma_is(c, {"nobody", "none", "nothing", "few", "noone"}))
      return true;
  return false;
}

bool is_unsaid(const SentenceView& view, const Lexicon& lexicon, int verb) {
  return says(view, verb) && is_withheld(view, lexicon, verb);
}

// "cancelled a trip to Oslo, where he was to meet her"
bool is_called_off(const SentenceView& view, const Lexicon& lexicon, int clause, int governor) {
  if (!view.has_child_lemma(clause, {"to"}) || !view.has_child_lemma(clause, {"be"}) ||
      !view.has_child_lemma(clause, {"where", "when", "which"}))
    return false;
  for (int steps = 3; governor >= 0 && steps > 0; --steps, governor = view.head(governor)) {
    const Relation r = view.relation(governor);
    if (r == Relation::obj || r == Relation::nsubj_pass)
      return governed_mode(view, lexicon, view.head(governor)).mode == Mode::negated;
    if (r != Relation::nmod) return false;
  }
  return false;
}

}  // namespace

bool is_no_report(const SentenceView& view, const Lexicon& lexicon, int verb) {
  return is_unsaid(view, lexicon, verb) || says_falsely(view, verb);
}

bool is_missed_narrowly(const SentenceView& view, int verb) {
  if (!view.is_verb(verb)) return false;
  for (const int c : view.children(verb))
    if (c == verb - 1 && view.relation(c) == Relation::advmod && view.lemma_is(c, {"almost", "nearly"})) return true;
  return false;
}

ModeCause vouched_mode(const SentenceView& view, const Lexicon& lexicon, int clause, int governor) {
  const Relation r = view.relation(clause);
  if (r == Relation::acl_relcl)
    return is_called_off(view, lexicon, clause, governor) ? ModeCause{Mode::negated, governor, "called off"}
                                                          : ModeCause{};
  const bool told =
      r != Relation::advcl && (view.child(clause, Relation::nsubj) || view.child(clause, Relation::nsubj_pass) ||
                               view.has_child_lemma(clause, {"to", "that"}));
  if (told && view.is_verb(governor)) {
    if (says_falsely(view, governor)) return {Mode::negated, governor, "what is told falsely"};
    if (is_unsaid(view, lexicon, governor)) return {Mode::possible, governor, "not confirmed"};
    if (believes(view, governor) && is_withheld(view, lexicon, governor))
      return {Mode::negated, governor, "not believed"};
  }
  if (told && !view.is_verb(governor) && view.has_child_lemma(clause, {"that"}))
    if (const int denial = denial_of_claim(view, governor); denial >= 0) {
      const bool open = own_mode(view, lexicon, denial).mode == Mode::negated;  // "did not reject the claim that"
      return open ? ModeCause{Mode::possible, denial, "neither said nor denied"}
                  : ModeCause{Mode::negated, denial, "a claim that is denied"};
    }
  if (told && is_untrue(view, lexicon, governor)) return {Mode::negated, governor, "called untrue"};
  if (told && is_uncertain(view, governor)) return {Mode::possible, governor, "not known"};
  if (view.token(clause).xpos != "VBG") return {};
  // "suspects Niger of supplying weapons", "its allies of talking to": the parser may hang it on the object
  const int suspecting = view.lemma_is(governor, {"suspect"}) ? governor
                         : r == Relation::acl                 ? view.head(governor)
                                                              : -1;
  if (suspecting >= 0 && view.lemma_is(suspecting, {"suspect"}) && view.is_verb(suspecting) &&
      view.has_child_lemma(clause, {"of"}))
    return {Mode::possible, suspecting, "not known"};
  // "warned them against joining"; "decided against joining"
  if (view.has_child_lemma(clause, {"against"}))
    return view.lemma_is(governor, {"decide", "vote", "choose", "opt", "rule", "decision"})
               ? ModeCause{Mode::negated, governor, "decided against"}
               : ModeCause{Mode::possible, governor, "what one is warned against"};
  // "on the verge of signing", "came close to attacking"
  if (view.lemma_is(governor, {"verge", "brink", "cusp", "point"}) && view.has_child_lemma(governor, {"on"}))
    return {Mode::planned, governor, "about to happen"};
  if (view.lemma_is(governor, {"close", "near", "come"}) && view.has_child_lemma(clause, {"to"})) {
    const int verb = view.lemma_is(governor, {"come"}) ? governor : view.head(governor);
    if (verb >= 0 && view.lemma_is(verb, {"come"}) &&
        (verb != governor || view.has_child_lemma(verb, {"close", "near"})))
      return {Mode::negated, governor, "only nearly done"};
  }
  if (view.lemma_is(governor, {"miss"})) return {Mode::negated, governor, "missed"};
  return {};
}

}  // namespace chancery

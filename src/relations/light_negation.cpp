#include "relations/light_negation.hpp"

#include "relations/local_modes.hpp"

namespace chancery {
namespace {

bool is_subject_of(const SentenceView& view, int word, int verb) {
  for (int steps = 0; word >= 0 && steps < 4; ++steps) {  // up from "Peru" in "Peru's premier", "Berg and Duarte"
    const Relation role = view.relation(word);
    if (view.head(word) == verb) return role == Relation::nsubj || role == Relation::nsubj_pass;
    if (role != Relation::conj && role != Relation::appos && role != Relation::flat && role != Relation::nmod_poss &&
        role != Relation::amod && role != Relation::compound)
      return false;
    word = view.head(word);
  }
  return false;
}

}  // namespace

bool is_denied_deed(const SentenceView& view, const Lexicon& lexicon, int noun, int doer, int receiver) {
  const int verb = view.head(noun);
  if (verb < 0 || view.is_verb(noun) || !view.is_verb(verb)) return false;
  const Relation role = view.relation(noun);
  if (role == Relation::obl) {
    if (!view.lemma_is(verb, {"come", "stand", "vote", "speak", "rush", "go", "get", "meet", "join", "spring"}))
      return false;
  } else if (role != Relation::obj) {
    return false;
  }
  if (own_mode(view, lexicon, verb).mode != Mode::negated) return false;
  // who does not hide his support gives it
  if (view.lemma_is(verb, {"hide",   "conceal", "disguise", "mask",  "drop",   "lift",   "withdraw", "end",    "stop",
                           "halt",   "abandon", "lose",     "cease", "change", "soften", "mention",  "repeat", "temper",
                           "revoke", "rescind", "accept",   "heed",  "reject", "refuse", "dismiss",  "answer"}))
    return false;
  if (is_subject_of(view, doer, verb)) return true;
  return is_subject_of(view, receiver, verb) &&
         view.lemma_is(verb, {"win", "draw", "earn", "receive", "get", "gain", "garner", "attract", "provoke", "incur",
                              "meet", "come", "elicit", "face", "enjoy", "secure", "have"});
}

}  // namespace chancery

#include "relations/coming_things.hpp"

#include "relations/syntax.hpp"

namespace chancery {
namespace {

bool opens(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"open", "reopen", "build", "construct", "establish", "create", "launch", "found", "erect",
                              "inaugurate", "set", "plan", "propose", "start", "commission", "complete"});
}

// "will finance a railway": there is none yet.
bool pays_for_new(const SentenceView& view, int verb, int thing) {
  return view.lemma_is(verb, {"finance", "fund", "develop", "design", "bankroll"}) &&
         view.has_child_lemma(thing, {"a", "an"});
}

bool opening(const SentenceView& view, int noun) {
  return view.lemma_is(noun, {"opening", "construction", "establishment", "creation", "launch", "building",
                              "foundation", "inauguration", "reopening"});
}

// "agreed on opening a branch", "a contract for building a dam": the participle after a preposition is still to come.
bool is_prospect(const SentenceView& view, int verb) {
  if (view.token(verb).xpos != "VBG" || view.child(verb, Relation::aux)) return false;
  const int noun = view.head(verb);
  return noun >= 0 && view.has_child_lemma(verb, {"on", "about", "for"});
}

bool is_taken_for_given(const SentenceView& view, int noun) {
  return view.token(noun).upos != Upos::noun ||
         view.has_child_lemma(noun, {"the", "this", "that", "these", "those", "such"}) ||
         view.child(noun, Relation::nmod_poss);
}

// "There is no base in Chad", "does not have a base there": none; "wants a base there": there might be one.
std::optional<ModeCause> mode_of_being(const SentenceView& view, const Lexicon& lexicon, int thing) {
  if (is_taken_for_given(view, thing)) return std::nullopt;
  if (view.has_child_lemma(thing, {"no"})) return ModeCause{Mode::negated, thing, "told not to be"};
  const int governor = view.head(thing);
  if (governor < 0) return std::nullopt;
  const bool object = view.relation(thing) == Relation::obj;
  const bool there = view.relation(thing) == Relation::nsubj && view.has_child_lemma(governor, {"there"});
  if (there ||
      (object && view.lemma_is(governor, {"have", "own", "operate", "run", "maintain", "host", "possess", "keep"}))) {
    const ModeCause mode = mode_cause(view, lexicon, governor);
    if (mode.mode == Mode::negated) return mode;
  }
  if (object &&
      view.lemma_is(governor, {"want", "seek", "covet", "desire", "envisage", "demand", "request", "consider", "mull"}))
    return weaker({Mode::possible, governor, "governed by a word of wishing or offering"},
                  mode_cause(view, lexicon, governor));
  return std::nullopt;
}

}  // namespace

std::optional<ModeCause> mode_of_coming(const SentenceView& view, const Lexicon& lexicon, int thing) {
  int at = thing;
  for (int steps = 4; steps > 0; --steps) {
    const int governor = view.head(at);
    if (governor < 0) return std::nullopt;
    if (auto being = mode_of_being(view, lexicon, at)) return being;
    switch (view.relation(at)) {
      case Relation::nsubj:
      case Relation::nsubj_pass:
      case Relation::obj: {
        if (!view.is_verb(governor) || !(opens(view, governor) || pays_for_new(view, governor, at)))
          return std::nullopt;
        // "The firm, of Bern, will open a plant": the firm is there.
        if (view.relation(at) == Relation::nsubj && view.child(governor, Relation::obj)) return std::nullopt;
        ModeCause mode = mode_cause(view, lexicon, governor);
        if (view.lemma_is(governor, {"plan", "propose"}) && view.relation(at) == Relation::obj)
          mode = weaker(mode, {view.lemma_is(governor, {"plan"}) ? Mode::planned : Mode::possible, governor,
                               "word for what is to come"});
        if (is_prospect(view, governor)) mode = weaker(mode, {Mode::planned, governor, "still to be opened"});
        return mode;
      }
      case Relation::nmod:
        if (opening(view, governor) && preposition_of(view, at) == "of") return mode_cause(view, lexicon, governor);
        return std::nullopt;
      case Relation::conj:
      case Relation::compound:
      case Relation::flat:
      case Relation::appos:
        at = governor;
        break;
      default:
        return std::nullopt;
    }
  }
  return std::nullopt;
}

bool is_negotiated(const SentenceView& view, int document) {
  const int governor = view.head(document);
  if (governor < 0) return false;
  const bool on = view.relation(document) == Relation::nmod || view.relation(document) == Relation::obl;
  const std::string preposition = preposition_of(view, document);
  if (on && view.lemma_is(governor,
                          {"negotiation", "talk", "discussion", "consultation", "deliberation", "work", "negotiate"}))
    return preposition == "on" || preposition == "over" || preposition == "for" || preposition == "towards" ||
           preposition == "toward" || preposition == "about";
  return view.relation(document) == Relation::obj && view.lemma_is(governor, {"negotiate"}) &&
         (!view.is_finite_past(governor) || is_in_talks(view, governor));
}

bool is_in_talks(const SentenceView& view, int verb) {
  return view.token(verb).xpos == "VBG" && view.lemma_is(verb, {"negotiate", "renegotiate"});
}

}  // namespace chancery

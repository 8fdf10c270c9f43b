#include "relations/paper_modes.hpp"

#include "relations/local_modes.hpp"
#include "relations/mode_governors.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

// By which a paper comes about.
bool makes(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"sign", "conclude", "reach", "strike", "make", "ink", "initial", "seal", "finalise",
                              "finalize", "broker", "clinch", "secure", "adopt", "agree", "exist", "enter"});
}

bool wishes(const SentenceView& view, int word) {
  return view.lemma_is(
      word, {"want",    "seek",  "propose", "offer",    "demand",      "envisage",    "pursue", "consider", "discuss",
             "explore", "draft", "prepare", "need",     "mull",        "contemplate", "favour", "favor",    "advocate",
             "suggest", "await", "hope",    "push",     "press",       "call",        "aim",    "work",     "campaign",
             "lobby",   "ask",   "plan",    "prospect", "idea",        "proposal",    "chance", "wish",     "appeal",
             "bid",     "quest", "search",  "pressure", "possibility", "absence",     "lack"});
}

bool is_new(const SentenceView& view, int document) {
  return !view.has_child_lemma(document, {"the", "this", "that", "its", "their", "his", "her", "our"});
}

// "the proposed treaty", "a draft accord"; -1 if nothing calls it so.
int word_for_draft(const SentenceView& view, int document) {
  for (const int c : view.children(document))
    if (c < document && (view.relation(c) == Relation::amod || view.relation(c) == Relation::compound) &&
        (view.lemma_is(
            c, {"draft", "propose", "moot", "envisage", "mooted", "would-be", "proposed", "envisaged", "eventual"})))
      return c;
  return -1;
}

}  // namespace

ModeCause mode_of_paper(const SentenceView& view, const Lexicon& lexicon, int document) {
  ModeCause mode = own_mode(view, lexicon, document);
  if (const int draft = word_for_draft(view, document); draft >= 0)
    mode = weaker(mode, {Mode::possible, draft, "word for what may be"});
  const int governor = view.head(document);
  if (governor < 0 || mode.mode == Mode::negated) return mode;
  const Relation r = view.relation(document);
  if (r == Relation::obj || r == Relation::nsubj_pass || r == Relation::nsubj) {
    // "there is no treaty", "no treaty was signed": the verb's own words say so
    if (!view.is_verb(governor)) return mode;
    const bool becomes = makes(view, governor) || (r == Relation::nsubj && view.lemma_is(governor, {"be"}));
    if (becomes && (is_new(view, document) || view.lemma_is(governor, {"exist"})))
      return weaker(mode, mode_cause(view, lexicon, governor));
    if (r != Relation::nsubj && wishes(view, governor) && is_new(view, document))
      return weaker(mode, {Mode::possible, governor, "governed by a word of wishing or offering"});
    return mode;
  }
  if (r != Relation::obl && r != Relation::nmod) return mode;
  const std::string preposition = preposition_of(view, document);
  const bool towards = preposition == "for" || preposition == "of" || preposition == "on" || preposition == "towards" ||
                       preposition == "toward";
  if (towards && wishes(view, governor) && is_new(view, document))
    return weaker(mode, {Mode::possible, governor, "governed by a word of wishing or offering"});
  return mode;
}

}  // namespace chancery

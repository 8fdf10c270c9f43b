#include "relations/times_to_come.hpp"

namespace chancery {

bool is_present(const SentenceView& view, int verb) {
  if (view.token(verb).xpos == "VBZ" || view.token(verb).xpos == "VBP") return true;
  const auto be = view.child(verb, Relation::aux);  // "is flying"
  return view.token(verb).xpos == "VBG" && be && view.lemma(*be) == "be" &&
         (view.token(*be).xpos == "VBZ" || view.token(*be).xpos == "VBP");
}

bool is_time_to_come(const SentenceView& view, int word) {
  const Relation r = view.relation(word);
  return (r == Relation::obl || r == Relation::nmod || r == Relation::advmod) &&
         (view.lemma(word) == "tomorrow" ||
          (view.lemma_is(word, {"today", "week", "month", "year"}) && word > 0 &&
           view.token(word - 1).form == "later") ||
          (view.lemma_is(word, {"week", "month", "year"}) && word > 1 && view.token(word - 2).form == "later") ||
          (view.lemma(word) == "weekend" && view.has_child_lemma(word, {"at", "over"})) ||
          (view.lemma_is(word, {"day", "week", "month"}) && view.has_child_lemma(word, {"come", "coming"})) ||
          (view.lemma_is(word, {"week", "month", "year", "spring", "summer", "autumn", "fall", "winter"}) &&
           view.has_child_lemma(word, {"next"}) && !view.child(word, Relation::case_)));
}

int next_stage(const SentenceView& view, int verb) {
  if (!is_present(view, verb) || !view.lemma_is(verb, {"travel", "go", "fly", "head", "journey", "proceed", "move",
                                                       "continue", "depart", "leave"}))
    return -1;
  for (const int c : view.children(verb)) {
    const bool there = view.lemma(c) == "there" && view.has_child_lemma(c, {"from"});
    const bool onward = view.lemma_is(c, {"on", "onward", "onwards"}) && c == verb + 1 && view.lemma(c + 1) == "to";
    if (there || onward || (view.relation(c) == Relation::advmod && view.lemma_is(c, {"then", "thence", "next"})))
      return c;
  }
  return -1;
}

}  // namespace chancery

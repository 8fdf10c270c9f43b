#include "relations/counters.hpp"

#include "relations/syntax.hpp"

namespace chancery {
namespace {

bool is_counter(const SentenceView& view, int word) {
  return view.lemma_is(word,
                       {"number",   "series", "set",     "package",  "host",      "raft",       "range",   "string",
                        "slew",     "batch",  "dozen",   "pair",     "couple",    "list",       "handful", "hundred",
                        "thousand", "score",  "wave",    "spate",    "flurry",    "succession", "rash",    "barrage",
                        "volley",   "stream", "torrent", "sequence", "multitude", "variety"});
}

// "two days of talks", but "the third day of the talks".
bool is_span(const SentenceView& view, int word) {
  return view.lemma_is(word, {"minute", "hour", "day", "week", "month", "year"});
}

}  // namespace

int counted_noun(const SentenceView& view, int counter) {
  const bool span = is_span(view, counter);
  if (!span && !is_counter(view, counter)) return counter;
  for (const int c : view.children(counter))
    if (c > counter && view.relation(c) == Relation::nmod && preposition_of(view, c) == "of" &&
        !(span && (view.token(c).upos == Upos::propn || view.child(c, Relation::det))))
      return c;
  return counter;
}

int counter_of(const SentenceView& view, int noun) {
  const int counter = view.head(noun);
  return counter >= 0 && counter < noun && view.relation(noun) == Relation::nmod && counted_noun(view, counter) == noun
             ? counter
             : -1;
}

}  // namespace chancery

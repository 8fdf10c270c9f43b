// What two negations leave of a clause, one in the words around a verb or adjective, the other in its meaning: "did not
// refuse to sign", "never failed to thank", "nobody denies that". Words are tokens of the sentence.
#pragma once

#include "relations/sentence_view.hpp"

namespace chancery {

enum class TwoNegations {
  none,  // not negated twice
  open,  // "did not refuse to sign": it may have been signed or not
  done,  // "did not hesitate to strike": it did
};
[[nodiscard]] TwoNegations two_negations(const SentenceView& view, int clause, int governor);

// "not only", "not just": no negation, though the word is one.
[[nodiscard]] bool adds_more(const SentenceView& view, int negation);

// "does not", "never", "no longer", "nobody", "few", "nor did": a negation in the words around a verb or adjective.
[[nodiscard]] bool is_negated_around(const SentenceView& view, int word);

// "denied that it had refused", "denied failing to": told by nobody but who denies it.
[[nodiscard]] bool is_denied_clause(const SentenceView& view, int verb);

// "There is hardly a field in which they do not work together", "no state that does not trade with it": the noun of the
// relative clause is denied too, so its deed is done.
[[nodiscard]] bool is_negation_undone(const SentenceView& view, int verb);

}  // namespace chancery

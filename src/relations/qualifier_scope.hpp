// How far times, places and amounts reach in a sentence's tree, and which clause lends them to which.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <tuple>
#include <vector>

#include "relations/sentence_view.hpp"
#include "relations/syntax.hpp"

namespace chancery {

constexpr int unreachable = std::numeric_limits<int>::max();

// A clause of its own: what stands outside does not qualify what is inside, nor the other way round.
[[nodiscard]] bool is_clause_border(const SentenceView& view, int index);

// Steps in the tree between a trigger and a qualifying phrase, or `unreachable` across a clause border.
[[nodiscard]] int distance(const SentenceView& view, int trigger, int phrase);

// "agreed on Monday to visit": what stands before the infinitive is said of the agreement.
[[nodiscard]] bool belongs_before(const SentenceView& view, int trigger, int phrase);

// "…, where they met", "on Monday, when they met", "the summit, at which they signed": clauses of the same occasion.
[[nodiscard]] bool takes_up(const SentenceView& view, int verb);

// The verb from which a clause takes over when and where it happened: the first of a row of verbs with one subject, the
// main clause of "without meeting", "while visiting"; -1 if there is none.
[[nodiscard]] int lender(const SentenceView& view, int trigger);

// "This year Peru chairs it, while Chile hosts the games", "In 2027 Chad will sign and Mali will ratify": the verb of
// the clause whose opening time holds for the trigger's clause, too; -1 if there is none.
[[nodiscard]] int opening_lender(const SentenceView& view, int trigger);

// The expression of the sentence that is nearest to the trigger in the tree; of two as near, the one behind the object
// (-1: no object). nullptr if none is within reach. The list is in text order.
template <typename Expression>
const Expression* nearest(const SentenceView& view, const std::vector<Expression>& list, int trigger, int object) {
  const Expression* best = nullptr;
  std::tuple<int, bool, int> best_key{unreachable, true, 0};
  const auto first = std::lower_bound(list.begin(), list.end(), view.number(),
                                      [](const Expression& e, int number) { return e.sentence < number; });
  for (auto at = first; at != list.end() && at->sentence == view.number(); ++at) {
    const int d = distance(view, trigger, at->head);
    if (d == unreachable || (at->tokens.contains(static_cast<std::uint32_t>(std::max(object, 0))) && object >= 0))
      continue;
    // "met B on Monday and C on Tuesday": of two of the same clause, the one behind the object.
    const std::tuple key{d, object >= 0 && at->head < object, object < 0 ? 0 : std::abs(at->head - object)};
    if (key < best_key) {
      best = &*at;
      best_key = key;
    }
  }
  return best;
}

// "the list from which his predecessor had struck them in 2021", "Chad's ally, Togo, left in 2021": when the one who is
// called so did something, not since when he is what he is called.
[[nodiscard]] bool is_of_deed(const SentenceView& view, int phrase, int trigger);

}  // namespace chancery

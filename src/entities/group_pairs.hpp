// Pairs that the words around "both" and "the two countries" name without a noun for them.
#pragma once

#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// "Turkey was the last to ratify. Hungary did so in March. Both still object": who the two sentences before are about;
// empty if each is not about one of the same type.
[[nodiscard]] std::vector<EntityId> subjects_of_two(const Draft& draft, int sentence);

// "passed on messages between the two capitals and congratulated both", "met Berg and Holm and thanked both": the pair
// that the sentence has named before the word; empty if none.
[[nodiscard]] std::vector<EntityId> pair_in_sentence(const Draft& draft, const NominalSpan& nominal);

// "thanked Berg, who had promised it to Holm when the two met": the two persons of the clause to which the word's own
// belongs; empty if there are no such.
[[nodiscard]] std::vector<EntityId> pair_of_clause_above(const Draft& draft, const NominalSpan& nominal);

// "King Aksel and Queen Marit came. … welcomed the couple", "Berg and his wife Ana": the man and wife named last before
// the word; empty if none.
[[nodiscard]] std::vector<EntityId> wedded_pair(const Draft& draft, const NominalSpan& nominal);

// "Our memorandum with Mauritius obliges the two countries": the state of whoever speaks in this turn and the one other
// that the sentence has named; empty otherwise.
[[nodiscard]] std::vector<EntityId> pair_with_own(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery

// Whom a quotation speaks of.
#pragma once

#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// "I told Berg that he is welcome," he said: the persons named within the quotation that ends before the pronoun (a token of
// the sentence) which is the subject of a verb of saying. He who says it is none of them. Empty elsewhere.
[[nodiscard]] std::vector<EntityId> persons_spoken_of(const Draft& draft, int sentence, int pronoun, const std::vector<Mention>& mentions);

}  // namespace chancery

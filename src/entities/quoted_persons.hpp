// Whom a quotation speaks of, and who says it.
#pragma once

#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// "I told Berg that he is welcome," he said: the persons named within the quotation that ends before the pronoun (a
// token of the sentence) which is the subject of a verb of saying. He who says it is none of them. Empty elsewhere.
[[nodiscard]] std::vector<EntityId> persons_spoken_of(const Draft& draft, int sentence, int pronoun,
                                                      const std::vector<Mention>& mentions);

// "He was feared," said Berg: who says the quotation in which the token stands, as far as its sentences or those of the
// one before in its paragraph name somebody. Empty outside of quotations.
[[nodiscard]] std::vector<EntityId> speakers_around(const Draft& draft, int sentence, int token,
                                                    const std::vector<Mention>& mentions);

// "A diplomat said that … Togo, he added, had …": whether the one who spoke last before the pronoun, which is the
// subject of a verb of saying, is somebody whom the text does not name, and no named person has done anything since.
[[nodiscard]] bool goes_on_unnamed(const Draft& draft, int sentence, int pronoun, const std::vector<Mention>& mentions);

}  // namespace chancery

// Words that only say how many there are of what stands behind their "of": "a series of raids", "hundreds of raids".
#pragma once

#include "relations/sentence_view.hpp"

namespace chancery {

// "a number of agreements": the agreements; another word is itself.
[[nodiscard]] int counted_noun(const SentenceView& view, int counter);

// The same, from the agreements to the number; -1 if no such word counts the noun.
[[nodiscard]] int counter_of(const SentenceView& view, int noun);

}  // namespace chancery

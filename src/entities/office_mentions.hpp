// Which words of its sentence name the body of an office.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Fills body_tokens of the offices that have none: with the mention of the body within the phrase, or else nearest to
// it. Needs the mentions, sorted by sentence.
void place_bodies(Draft& draft);

}  // namespace chancery

// The order in which Entities holds its mentions: by sentence, then by first token, the wider before what it holds.
#pragma once

#include <vector>

#include "entities/entities.hpp"

namespace chancery {

// Stable: of two mentions of the same words the one added first stays first.
void sort_mentions(std::vector<Mention>& mentions);

// Adds them in that order, each in place of what its head was taken for before.
void replace_mentions(std::vector<Mention>& mentions, const std::vector<Mention>& by);

}  // namespace chancery

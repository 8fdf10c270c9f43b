// What stands before the head of a noun phrase: determiner, possessor, number and modifiers. Internal to the entities
// room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Sets the tokens, count, definite, identified, modifiers and fixed of a phrase whose head and lemma are set. A name
// among the modifiers is "#" and its EntityId, and is in `fixed` as well.
void read_left_side(const NominalView& view, NominalSpan& nominal);

}  // namespace chancery

// Letters that a text itself explains: "Rwanda Security Force (RSF)". Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Where a text writes a name out and gives its letters in parentheses, the letters mean that name throughout, whatever
// else the knowledge base calls so. Changes the hits of the names of such letters; call it before they are linked.
void settle_initials(Draft& draft);

}  // namespace chancery

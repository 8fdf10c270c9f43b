// Offices that a sentence gives by what they are for: "took the defence portfolio", "the trade ministry went to
// Duarte". Internal to the entities room.
#pragma once

#include "entities/discourse.hpp"

namespace chancery {

// Adds those of one sentence whose mentions are known; without a state in the words they are of the giver's, else of
// the likeliest.
void add_held_portfolios(Draft& draft, const Discourse& discourse, int sentence);

}  // namespace chancery

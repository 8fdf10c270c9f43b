// Where the holder of a post is on the staff, told by a noun. Internal to the entities room.
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// "a spokeswoman for the company", "an official at the Peruvian foreign ministry", "Peru's defence ministry spokesman":
// the body that the noun means, rather than the state whose ministry it is.
void complete_from_employer(Draft& draft, const Discourse& discourse, TitleSpan& title);

}  // namespace chancery

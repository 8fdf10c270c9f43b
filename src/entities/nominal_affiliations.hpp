// "Ana Duarte, of the regional council,", "said Karl Berg of the local fire service": who belongs to a body that has no
// name. Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Notes the membership or employment if the nominal, which means the body, stands so behind a person's name.
void add_affiliation(Draft& draft, const NominalSpan& nominal, EntityId body);

}  // namespace chancery

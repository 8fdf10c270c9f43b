// Notes which agents a sentence names side by side, for "both countries", "the two leaders", "they".
#pragma once

#include "entities/discourse.hpp"

namespace chancery {

// Looks at the mentions that the sentence has so far; may be called again when it has more. Agents of one class form a
// group if they are coordinated
// ("Peru and Chile", "Peru's premier and Chile's president") or subject and partner of one verb ("Peru met with
// Chile"); all that only stand in the sentence form a loose one.
void remember_groups(const Draft& draft, Discourse& discourse, int sentence);

}  // namespace chancery

// Who goes with which of several objects of one verb.
#pragma once

#include <cstddef>
#include <vector>

#include "relations/matcher.hpp"

namespace chancery {

// "signed a pact with Chad and a treaty with Mali": among the fits from `first` on, all of one pattern at one verb
// whose subject is looked for in the object's words first, drops those of a subject that belongs to another object. An
// object with none shares those of the next that has some, or else of the last before it.
void keep_own_partners(std::size_t first, std::vector<Match>& matches);

}  // namespace chancery

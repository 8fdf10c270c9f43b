// Bodies and schemes that are no more than somebody's idea so far: "suggested a water fund", "the idea of a regional
// fund", "an agency proposed by Peru". Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the words around the noun tell that somebody proposes it.
[[nodiscard]] bool is_proposed(const NominalView& view, int noun);

}  // namespace chancery

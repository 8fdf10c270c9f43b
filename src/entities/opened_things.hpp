// What opens somewhere: "a branch is to open in Lima". Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// The name, in the view's count, of the town or state where an unnamed house or branch is told to open; -1 if it is
// not.
[[nodiscard]] int opened_at(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

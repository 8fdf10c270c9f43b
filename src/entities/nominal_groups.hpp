// Plurals that point at a group of the text: "the two leaders", "both countries", "the sides", "the three Baltic
// states". Internal to the entities room.
#pragma once

#include <string>

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the noun, lower-case and singular, counts states or sides.
[[nodiscard]] bool is_group_noun(const std::string& noun);

// Whether the plural, whose head and left side are read, is such a group; sets its kind: persons, states, parties or
// bodies. `fixed` are its members where its own words name them, which may make the entities of a known region's
// states.
[[nodiscard]] bool read_group(Draft& draft, const NominalView& view, NominalSpan& nominal);

}  // namespace chancery

// The body of states that news calls by its region.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "the West African bloc": the body of that region which the text names, or else the one that is commonly so called.
// Nobody if the text names several.
[[nodiscard]] std::optional<EntityId> bloc_of_region(Draft& draft, const NominalSpan& nominal);

}  // namespace chancery

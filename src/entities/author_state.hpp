// Whose ministry, presidency or government a text comes from. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The state in whose name the text speaks: "Statement by the Foreign Ministry of Latvia" in its first line, or a
// publisher such as "Office of the President of Finland", "Danish Ministry of Defence". Its ministers go by their title
// alone.
[[nodiscard]] std::optional<KnownId> state_of_author(const Draft& draft);

}  // namespace chancery

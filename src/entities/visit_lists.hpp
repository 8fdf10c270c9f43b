// Whose officers a list of visits names: "Chadian visits to Peru: Foreign Minister Ana Duarte (May 1998)", "Visits from
// Chad to Peru" and the lines below. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The state from which the visits of the list go out in which the title stands.
[[nodiscard]] std::optional<EntityId> state_of_listed_visit(const Draft& draft, const TitleSpan& title);

}  // namespace chancery

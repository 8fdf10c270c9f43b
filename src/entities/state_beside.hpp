// The state of an office by the words around its title that name somebody else, a group or a place ("Britain, where Ana
// Duarte is a minister"). Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

[[nodiscard]] std::optional<EntityId> state_by_words_beside(Draft& draft, const TitleSpan& title);

}  // namespace chancery

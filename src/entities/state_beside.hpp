// The state of an office by the words around its title that name somebody else, a group or a place ("Britain, where Ana
// Duarte is a minister"). Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Latvia will lower its ties; Ambassador Berg is called home": the state that acts in the clause before, up to a
// semicolon.
[[nodiscard]] std::optional<EntityId> state_acting_before(const Draft& draft, const TitleSpan& title);

[[nodiscard]] std::optional<EntityId> state_by_words_beside(Draft& draft, const TitleSpan& title);

}  // namespace chancery

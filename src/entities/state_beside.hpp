// The state of an office by the words around its title that name somebody else, a group or a place ("Britain, where Ana
// Duarte is a minister"). Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Latvia will lower its ties; Ambassador Berg is called home": the state that acts in the clause before, up to a
// semicolon.
[[nodiscard]] std::optional<EntityId> state_acting_before(const Draft& draft, const TitleSpan& title);

// "organised by the Hungarian Embassy. It was opened by Ambassador Duarte", "at the Embassy of Chad, where Ambassador
// Sow": the state whose embassy was named last, in the title's sentence or the one before.
[[nodiscard]] std::optional<EntityId> state_of_embassy(const Draft& draft, const TitleSpan& title);

// "received the ambassadors of Chad, Peru and Togo" and then Ambassador Sow, where the other two are told: the one
// left.
[[nodiscard]] std::optional<EntityId> state_left_of_envoys(const Draft& draft, const TitleSpan& title);

[[nodiscard]] std::optional<EntityId> state_by_words_beside(Draft& draft, const TitleSpan& title);

}  // namespace chancery

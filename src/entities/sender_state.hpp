// The state of an officer who is sent, named or dismissed by somebody. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Macron sent Interior Minister Berg to Nice", "sacked acting Health Minister Berg": leaders dispose of their own
// officers, and the sender may be known, or told, to lead a state.
[[nodiscard]] std::optional<EntityId> state_of_sender(Draft& draft, const TitleSpan& title);

}  // namespace chancery

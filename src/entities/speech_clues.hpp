// What the holder of an office says in his own speech, which tells of which state he is or is not. Internal to the
// entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// "Statement by the Minister on Mali", "I urge Mali", "my Malian colleague", "Mali must act": a state of which the
// title's holder speaks as of another than his own.
[[nodiscard]] bool addresses_state(const Draft& draft, const TitleSpan& title, EntityId state);

// "Denmark condemns the coup": a state in whose name he speaks.
[[nodiscard]] bool speaks_for(const Draft& draft, const TitleSpan& title, EntityId state);

}  // namespace chancery

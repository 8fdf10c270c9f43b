// Which state an office is of whose phrase does not say so ("the energy minister, Ana Duarte"). Internal to the
// entities room.
#pragma once

#include <optional>

#include "entities/discourse.hpp"

namespace chancery {

// The state that the text speaks of most, where it was written, in the holder's sentence and just before; those that
// the test allows only, and nothing where two are about equal.
[[nodiscard]] std::optional<EntityId> likely_state(Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                                   std::optional<KnownId> author, const Discourse::Test& allowed);

}  // namespace chancery

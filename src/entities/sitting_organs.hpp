// The organ whose sitting a text records: "Communiqué of the Ninth Session of the Council of Ministers of the League".
// Beside the session it is a body of its own, and "the Council", "the Ministers" mean it in what follows.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// Finds the organ in a heading of such a paper and adds its name; call when names are linked.
[[nodiscard]] std::optional<EntityId> name_sitting_organ(Draft& draft);

// "The Conference condemned": whether the two words mean the organ as who acts, and not its sitting.
[[nodiscard]] bool acts_as_organ(const Draft& draft, EntityId organ, int sentence, Span tokens);

// "The Ministers condemned the raid. They urged": whether the pronoun goes on about a text's author, of whom the
// sentence before tells.
[[nodiscard]] bool goes_on_of(const Draft& draft, EntityId author, int sentence, int token);

}  // namespace chancery

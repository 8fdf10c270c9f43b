// "the first lady", "the Peruvian first lady": which of those whom the text so calls. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// Whom the text has called a first lady, of this state if that is told; nobody where two may be meant.
[[nodiscard]] std::optional<EntityId> first_lady_told(const Draft& draft, const NominalSpan& nominal,
                                                      std::optional<KnownId> home);

}  // namespace chancery

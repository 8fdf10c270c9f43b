// What a vote is on where its sentence does not say so.
#pragma once

#include <optional>

#include "entities/entities.hpp"

namespace chancery {

// The draft, resolution, bill or treaty that the text named last before the token, at most four sentences back.
[[nodiscard]] std::optional<EntityId> last_ballot(const Entities& entities, int sentence, int token);

}  // namespace chancery

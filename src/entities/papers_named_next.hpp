// Papers that a text tells of before it gives their names. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "signed a treaty on Monday", then "The Treaty on Fish was signed by …": the only paper of that kind that the text
// names, where one of the next sentences begins with its name as known.
[[nodiscard]] std::optional<EntityId> paper_named_next(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery

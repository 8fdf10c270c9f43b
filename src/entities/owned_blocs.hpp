// Which bloc a state has the turn to lead, where the text names several.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Paraguay's presidency of the bloc": of the one to which Paraguay belongs, whichever the text named last. Nobody, if
// it belongs to several that the text names.
[[nodiscard]] std::optional<EntityId> bloc_of_owner(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery

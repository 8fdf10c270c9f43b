// Occasions that a text tells by what is done at them: "Mali buried its former president", "was sworn in in the
// presence of the king". Internal to the entities room.
#pragma once

#include <optional>

#include "entities/nominal_view.hpp"

namespace chancery {

// The event that the verb at this token enacts, named by whom it is for ("funeral of Moussa Konate"); none if the verb
// enacts none or is told of nobody.
[[nodiscard]] std::optional<NominalSpan> read_enacted(const NominalView& view, int verb);

}  // namespace chancery

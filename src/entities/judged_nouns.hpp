// Deeds, deals and measures that are things of the text because somebody judges them: "condemned the shelling of a market in
// Goma", "opposes the sale of the airline". Internal to the entities room.
#pragma once

#include <optional>
#include <string>

#include "entities/nominal_view.hpp"

namespace chancery {

// The class of such a noun where it is condemned, praised, backed or opposed; nothing for other nouns and elsewhere.
[[nodiscard]] std::optional<EntityType> judged_type(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

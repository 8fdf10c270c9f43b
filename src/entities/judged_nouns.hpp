// Deeds, deals and measures that are things of the text because somebody judges them: "condemned the shelling of a
// market in Goma", "opposes the sale of the airline". Internal to the entities room.
#pragma once

#include <optional>
#include <string>

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the noun is what somebody takes a stand on: "condemned the arrest", "called the vote an insult", "alarm at
// the killing".
[[nodiscard]] bool is_judged_noun(const NominalView& view, int at);

// "The plan has the blessing of the Vatican", "the bill drew sharp criticism", "met with opposition".
[[nodiscard]] bool draws_judgement(const NominalView& view, int noun);

// The class of such a noun where somebody takes a stand on it; nothing for other nouns and elsewhere.
[[nodiscard]] std::optional<EntityType> judged_type(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

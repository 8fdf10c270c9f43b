// "Foreign Secretary", "Defence Secretary": ministers of a few states only, whose texts leave out which.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The one of those states that the text names most, or the holder's own; nothing where the title is no such one or the
// text names none of them.
[[nodiscard]] std::optional<EntityId> home_of_secretary(const Draft& draft, const TitleSpan& title,
                                                        std::optional<EntityId> holder);

// Where the text names none of them: the holder's own, or the only one of them whose capital is named ("MANILA -
// Foreign Secretary Berg met").
[[nodiscard]] std::optional<KnownId> state_of_secretary(const Draft& draft, const TitleSpan& title, EntityId holder);

// The state whose secretaries the text calls so, with capitals and no state before them, as its own press office does:
// "The Foreign Secretary welcomed". Nothing where two are meant.
[[nodiscard]] std::optional<EntityId> home_by_secretaries(const Draft& draft);

}  // namespace chancery

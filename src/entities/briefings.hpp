// For which state a ministry's or a president's spokesman answers the press. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Department Press Briefing", given in a capital: of that state. "Foreign Ministry Spokesperson Berg's Regular Press
// Conference", whose place nobody names: of the state that its own turns make act most. To be asked when names are
// linked.
[[nodiscard]] std::optional<KnownId> state_of_briefing(const Draft& draft);

// Whether the sentence belongs to the title and the lines below it that say whose briefing follows.
[[nodiscard]] bool heads_briefing(const Draft& draft, int sentence);

// "SPOKESMAN BERG:" answers for the ministry that the heading names.
void serve_in_briefing(Draft& draft);

}  // namespace chancery

// "Peru's defence minister has resigned. Karl Weber, 45, said": an office that opens a report, and the name that the
// next sentence gives to it. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The person whom the sentence behind the title's names first, if nothing else tells what that person is.
[[nodiscard]] std::optional<EntityId> person_named_next(const Draft& draft, const TitleSpan& title);

}  // namespace chancery

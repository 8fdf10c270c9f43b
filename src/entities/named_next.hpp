// "Peru's defence minister has resigned. Karl Weber, 45, said": an office that opens a report, and the name that the
// next sentence gives to it. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The person whom the sentence behind the title's names first, if nothing else tells what that person is.
[[nodiscard]] std::optional<EntityId> person_named_next(const Draft& draft, const TitleSpan& title);

// "Kuwaiti Crown Prince meets minister. Crown Prince Karl Weber received": whom the next sentences call by just that
// title, and of no other state, if they tell of no other holder.
[[nodiscard]] std::optional<EntityId> bearer_named_next(const Draft& draft, const TitleSpan& title, EntityId body);

}  // namespace chancery

// Who is meant by an office that the text gives to nobody: "Berg stood at the pithead. “I have given the order,” the
// president said." Internal to the entities room.
#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// The person of whom the text goes on to tell and of whose office it has said nothing; for "the crown prince" one of a
// house.
[[nodiscard]] std::optional<EntityId> untold_bearer(const Draft& draft, const Discourse& discourse,
                                                    const TitleSpan& title);

// Whether the text tells of the person beside troops, coups or an army.
[[nodiscard]] bool is_told_soldier(const Draft& draft, EntityId person, int until);

}  // namespace chancery

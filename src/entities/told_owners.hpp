// Whose office a title without an owner is after a sentence that tells of one fitting body: "The central bank cut
// rates. Governor Berg said …", "NASA delayed the launch. … said administrator Berg". Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The one body of a kind that has such an office, named in the sentence before or earlier in the title's own; needs the
// mentions of both.
[[nodiscard]] std::optional<EntityId> body_just_told(const Draft& draft, const TitleSpan& title);

// "The foreign ministry denied it. … spokeswoman Ana Duarte said": the body or state that was last told to say
// something, for a bare spokesman; in the title's sentence or the two before.
[[nodiscard]] std::optional<EntityId> body_that_spoke(const Draft& draft, const TitleSpan& title);

}  // namespace chancery

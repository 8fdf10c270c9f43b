// The chapters of a digest that goes from state to state: a line "Kazakhstan" over paragraphs, or "PERU – The premier"
// at the head of each. Internal to the entities room.
#pragma once

#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// For each sentence the state whose chapter it stands in; all empty where the text has no two such chapters.
[[nodiscard]] std::vector<std::optional<EntityId>> chapters_of(const Draft& draft);

}  // namespace chancery

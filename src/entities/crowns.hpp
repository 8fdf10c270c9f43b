// Whose king, emir or crown prince a text means that does not say so. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// "the emir", "Crown Prince Ali": the state of the text that has one; of several, the one in which the sentence or the
// text is.
[[nodiscard]] std::optional<EntityId> crowned_state(const Draft& draft, const Discourse& discourse,
                                                    const TitleSpan& title);

}  // namespace chancery

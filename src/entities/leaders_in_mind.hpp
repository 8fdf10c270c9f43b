#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// "urged the defeated leader to go": of those who lead a state, the one whom the text has most in mind; nobody where a
// second one comes near.
[[nodiscard]] std::optional<EntityId> leader_in_mind(const Draft& draft, const Discourse& discourse,
                                                     const TitleSpan& title);

}  // namespace chancery

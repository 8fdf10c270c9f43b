// "Costa flew to Kyiv. The former Portuguese prime minister …": an office that is over, said of somebody whom the text
// has named without telling that he held it.
#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// Who is known to have held the office before the article's day, if the text speaks of him; else whom the last sentence
// was about, unless he is from elsewhere.
[[nodiscard]] std::optional<EntityId> former_bearer(Draft& draft, const Discourse& discourse, const TitleSpan& title);

}  // namespace chancery

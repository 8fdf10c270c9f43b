// "Anwar Rahim landed in Tashkent. Malaysia's premier …": an office of a state, said of somebody from there whom the
// text has named without saying what he is.
#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// The one of that state who is most in mind, and of whom the text has told no office, calling or employer; none where
// two are about as much in mind.
[[nodiscard]] std::optional<EntityId> untold_compatriot(const Draft& draft, const Discourse& discourse,
                                                        const TitleSpan& title, EntityId state);

}  // namespace chancery

// "the presidents", "both ministers", "the leaders": offices of several that stand without names or bodies. Internal to
// the entities room.
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// Those who are meant, or the bodies for which they stand; nobody where the text leaves it open.
[[nodiscard]] Resolved resolve_plural_office(const Draft& draft, const Discourse& discourse, const TitleSpan& title);

}  // namespace chancery

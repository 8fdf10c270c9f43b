// Persons of whom a text tells only which office they hold. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Kenya's president called a summit", where neither the text nor the knowledge base names him: a person who is called
// by the office, which he holds there if the text says whose it is. None where the words need not mean anybody ("became
// Kenya's president", "a Kenyan minister").
[[nodiscard]] std::optional<EntityId> make_unnamed_holder(Draft& draft, const TitleSpan& title, bool body_told);

}  // namespace chancery

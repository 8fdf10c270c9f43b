// Who holds an office on the article's day by the gazetteer's terms. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Berg's successor", "his minister": whether that is said of the person, so that he is not meant himself.
[[nodiscard]] bool is_possessor(const Draft& draft, const TitleSpan& title, EntityId person);

// The known holder on the article's day: somebody the text names if possible, else the only one.
[[nodiscard]] std::optional<EntityId> known_holder(Draft& draft, const TitleSpan& title, EntityId body,
                                                   float& confidence);

// The only one whom the gazetteer proposes, although no source confirms his term: for where nobody else is found.
[[nodiscard]] std::optional<EntityId> likely_holder(Draft& draft, const TitleSpan& title, EntityId body);

}  // namespace chancery

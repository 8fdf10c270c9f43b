// Who bears an office that a text names without its holder: by the text's own words, or as known on its day. Internal
// to the entities room.
#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

struct Bearer {
  EntityId person{};
  std::optional<EntityId> body;
  bool same_words = false;
};

// The person of the text who is meant most likely, of that body if one is given.
[[nodiscard]] std::optional<Bearer> holder_in_text(Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                                   std::optional<EntityId> body);

// "Mr Lund's army chief", "his successor": whether the person is the one whose such a holder the title says that he is.
[[nodiscard]] bool is_possessor(const Draft& draft, const TitleSpan& title, EntityId person);

// Where the publisher is at home, if that is known; else where the secretaries serve whom the text calls without their
// state.
[[nodiscard]] std::optional<KnownId> home_country(Draft& draft);

}  // namespace chancery

// The gathering that a text is just telling of: what "also attending were" and "did not attend" leave out.
#pragma once

#include <optional>

#include "entities/entities.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// The event that people can attend named last before the token, in its sentence or the two before it; nothing where the
// last event is none of that kind or the words mean several.
[[nodiscard]] std::optional<EntityId> occasion_spoken_of(const SentenceView& view, const Entities& entities, int token);

}  // namespace chancery

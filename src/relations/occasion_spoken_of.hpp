// The gathering that a text is just telling of: what "also attending were" and "did not attend" leave out.
#pragma once

#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// The event that people can attend named last before the token, in its sentence or the two before it; nothing where the
// last event is none of that kind or the words mean several.
[[nodiscard]] std::optional<EntityId> occasion_spoken_of(const SentenceView& view, const Entities& entities, int token);

// Whether a longer gathering has such parts: a session, an opening, a dinner, a news conference.
[[nodiscard]] bool is_part_of_gathering(const Entity& event);

// The gathering that the whole text reports on: named in its first two sentences and again, and the only one that it
// names, but for what goes on beside one; nothing where it is still to come.
[[nodiscard]] std::optional<EntityId> gathering_reported(const std::vector<SentenceView>& views,
                                                         const Entities& entities);

}  // namespace chancery

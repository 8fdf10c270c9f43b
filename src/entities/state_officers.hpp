// Offices that every state has, whatever state it may be: which they are, and where one is told by who comes to its
// holder. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "the government spokesman", "the chief of the general staff".
[[nodiscard]] bool speaks_for_state(const Draft& draft, const TitleSpan& title);

// "the Finance Secretary", "the under secretary for energy"; "the general secretary" serves a body.
[[nodiscard]] bool is_department_secretary(const TitleSpan& title);

// "the Chief of Staff, Berg", "Director of State Protocol Berg", "the Permanent Secretary, Berg".
[[nodiscard]] bool serves_head_of_state(const Draft& draft, const TitleSpan& title);

// The state of the one head of state or government whom the text has told of up to the title; none of two.
[[nodiscard]] std::optional<EntityId> state_of_only_leader(const Draft& draft, const TitleSpan& title);

// "President Berg received the credentials of the new envoys to Ghana": where those serve whom the holder receives.
[[nodiscard]] std::optional<EntityId> state_of_accreditation(const Draft& draft, const TitleSpan& title);

}  // namespace chancery

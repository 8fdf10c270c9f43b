// Assemblies, commissions and courts of bodies of states, and the bodies whose they are.
#pragma once

#include <optional>
#include <string>

#include "entities/draft.hpp"

namespace chancery {

// Whether the noun means such a body as a whole: "the organisation", "the bloc".
[[nodiscard]] bool means_whole_body(const std::string& noun);

// "Parliamentary Assembly of the League", "League Commission"
[[nodiscard]] bool is_organ(const std::string& name);

// The League, of "Parliamentary Assembly of the League", if the text names it.
[[nodiscard]] std::optional<EntityId> whole_of(const Draft& draft, EntityId organ);

// Whether the body may have as many members as the phrase says: "the 57-nation body" is no union of 27.
[[nodiscard]] bool has_as_many(const Draft& draft, const NominalSpan& body, EntityId id);

}  // namespace chancery

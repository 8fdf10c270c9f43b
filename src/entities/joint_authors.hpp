// In whose name a text is written that says "we" of several: a joint statement, a communiqué, a declaration.
#pragma once

#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// The states and bodies that "We, the ministers of A, B and C, …" or the title ("Joint statement by A and B") names, in
// the order of the text; a summit's body for its "Chairman's Statement". Empty where it names none. Call when names are
// linked.
[[nodiscard]] std::vector<EntityId> joint_authors(Draft& draft);

// The state that a statement is about by its title: "Joint statement on Mali", "Mali: statement by the EU". Nothing
// where the title is no statement's, or names none or several.
[[nodiscard]] std::optional<EntityId> state_of_statement(const Draft& draft);

}  // namespace chancery

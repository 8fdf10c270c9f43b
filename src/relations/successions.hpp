// Offices that pass from one person to another: who takes over from somebody holds the same office.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/statement.hpp"

namespace chancery {

// The offices that follow from the statements of succession: "Berg, the chair of X, was replaced by Ana Duarte" gives
// Ana Duarte the office, "Berg takes over as head of X from Ana Duarte" gives her that it was hers. `succeeded`,
// `office` and `chair` are indices of the predicates. Nothing follows where the text gives the person another office in
// the same sentence, or tells that a chair passes.
[[nodiscard]] std::vector<Statement> inherited_offices(const std::vector<Statement>& statements,
                                                       const Entities& entities, int succeeded, int office, int chair);

}  // namespace chancery

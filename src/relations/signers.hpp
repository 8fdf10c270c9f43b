// The states that follow from those who sign for them: "the presidents of Chad and Mali signed a treaty" makes both
// states parties to it.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/statement.hpp"

namespace chancery {

// What persons who hold offices in different states have signed, or one of them with another state, binds these, where
// it is a treaty, an agreement or the like. `signing` and `party` are indices of the predicates. Nothing follows for a
// state that the statements make a side of it.
[[nodiscard]] std::vector<Statement> states_of_signers(const std::vector<Statement>& statements,
                                                       const Entities& entities, int signing, int party);

// "A treaty was signed after the talks. … The ambassador signed it for Chad.": takes out that those who talked signed
// it, persons only, where the text names others who did.
void drop_talkers_beside_signers(std::vector<Statement>& statements, const Entities& entities, int signing);

}  // namespace chancery

// Who invited somebody where the text only says that he accepted: "accepted an invitation to visit Lima".
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// An invitation for every visit that is told of an invitation accepted or declined, without a word of whose it is: by
// the person named last before who holds office in the state where the visit goes. Nothing where nobody does. Indices
// are those of the predicates, -1 for what the ontology does not know.
[[nodiscard]] std::vector<Statement> implied_invitations(const std::vector<Statement>& statements,
                                                         const Entities& entities,
                                                         const std::vector<SentenceView>& views, int visited,
                                                         int invited);

}  // namespace chancery

// Who gave a prize that a text tells of again: "The prize went last year to Berg", "Holt, a recipient of the prize".
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Further statements of the predicate `awarded`, where all that the text has so far name one giver. A prize is meant
// again by its bare noun with an article ("the prize", "last year's award") in the same text.
[[nodiscard]] std::vector<Statement> retold_prizes(const std::vector<Statement>& statements, const Entities& entities,
                                                   const Lexicon& lexicon, const std::vector<SentenceView>& views,
                                                   int awarded);

}  // namespace chancery

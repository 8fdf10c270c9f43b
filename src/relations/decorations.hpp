// Who confers the orders and medals that a text tells of without him: "President Berg presented state awards. The
// Order of Merit went to Ana Duarte."
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Further statements of the predicate `awarded`, for those who are told to get an order, a medal or the like of nobody
// and of whom no such statement is there yet. The giver is the last one told to confer honours, a few sentences back at
// most.
[[nodiscard]] std::vector<Statement> conferred_honours(const std::vector<Statement>& statements,
                                                       const Entities& entities, const Lexicon& lexicon,
                                                       const std::vector<SentenceView>& views, int awarded);

}  // namespace chancery

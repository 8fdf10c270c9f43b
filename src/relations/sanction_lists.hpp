// Who is put on a sanctions list without the text saying again by whom: "Those sanctioned include:" with the lines of a
// list behind it, "Also sanctioned is X", "X was listed too".
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "ingest/article.hpp"
#include "relations/expressions.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Statements of `sanctioned` (a predicate's index; nothing for -1). The one who imposes them is he of whom the text
// told it last: the subject of such a statement, else the state or body in "UK sanctions", "the minister announced
// sanctions". The evidence of a line goes from what introduces the list to the end of the line.
[[nodiscard]] std::vector<Statement> listed_targets(const std::vector<Statement>& statements, const Article& article,
                                                    const Entities& entities, const Lexicon& lexicon,
                                                    const std::vector<SentenceView>& views,
                                                    const std::vector<TimeExpression>& times, int sanctioned);

}  // namespace chancery

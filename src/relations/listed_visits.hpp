// Journeys that a list tells of under what it lists: "Visits to Peru: President Berg (May 1992); Foreign Minister Holm
// (1994)", "Visits from Chad to Peru" with lines such as "2005 February – President Sall".
#pragma once

#include <vector>

#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// A statement of `visited` (a predicate's index) for each person that such a list names, with the day beside the name.
[[nodiscard]] std::vector<Statement> listed_visits(const std::vector<SentenceView>& views,
                                                   const std::vector<TimeExpression>& times, int visited);

}  // namespace chancery

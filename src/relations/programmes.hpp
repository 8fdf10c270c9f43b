// The programme of a visit, told in lines without a verb: "Tuesday 6 May – Arrival in Lima. Talks with President Berg.
// Wreath-laying at the Tomb of the Unknown Soldier."
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Indices of the predicates; -1 for what the ontology does not know.
struct ProgrammePredicates {
  int visited = -1, met = -1, participates = -1;
};

// What the items under a heading "Programme" or under days tell of the one whom the text first told to travel, on the
// day under which they stand and in the mode of that journey; who is told to be of the party went along. The statements
// are those found so far.
[[nodiscard]] std::vector<Statement> programme_items(const std::vector<Statement>& statements, const Entities& entities,
                                                     const std::vector<SentenceView>& views,
                                                     const std::vector<TimeExpression>& times,
                                                     const ProgrammePredicates& predicates);

// "Dinner with Foreign Minister Berg" in a visitor's programme: a host whose state was only guessed does not serve the
// visitor's own. `office` is the predicate's index.
void drop_guessed_compatriots(std::vector<Statement>& statements, int office);

}  // namespace chancery

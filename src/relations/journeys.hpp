// Journeys that meetings tell of: whoever met somebody in a town abroad has been there.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Indices of the predicates; -1 for what the ontology does not know.
struct JourneyPredicates {
  int met = -1, signed_ = -1;         // tell of somebody's presence at the statement's place
  int invited = -1;                   // tells where somebody is to go
  int office = -1, works = -1;        // tell whose state a person acts for
  int located = -1, visited = -1;
};

// A visit for every person who is told to meet somebody, or to sign something, at a place whose state is known and is none
// that he acts for. Nothing follows for those whose state is unknown: they may be at home. Evidence, mode, time and words
// are those of the meeting. A planned visit for every person who is told to be invited to a place.
[[nodiscard]] std::vector<Statement> implied_journeys(const std::vector<Statement>& statements, const Entities& entities,
                                                      const JourneyPredicates& predicates);

}  // namespace chancery

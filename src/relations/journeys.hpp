// Journeys that meetings and gatherings tell of: whoever met somebody, or took part in something, in a town abroad has been
// there.
#pragma once

#include <functional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Indices of the predicates; -1 for what the ontology does not know.
struct JourneyPredicates {
  int met = -1, signed_ = -1;         // tell of somebody's presence at the statement's place
  int attends = -1;                   // tells of somebody's presence where the event is
  int invited = -1;                   // tells where somebody is to go
  int office = -1, works = -1;        // tell whose state a person acts for
  int located = -1, visited = -1;
};

// A visit for every person who is told to meet somebody, to sign something or to be at a gathering, at a place whose state is
// known and is none that he acts for. Nothing follows for those whose state is unknown: they may be at home; nor for what
// `is_remote` says to be told of video links. Evidence, mode, time and words are those of the meeting. A planned visit for
// every person who is told to be invited to a place.
[[nodiscard]] std::vector<Statement> implied_journeys(const std::vector<Statement>& statements, const Entities& entities,
                                                      const JourneyPredicates& predicates,
                                                      const std::function<bool(const Statement&)>& is_remote);

}  // namespace chancery

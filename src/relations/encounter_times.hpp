// When and where people met who took part in the same event, and when they came to its place: what a text says of the
// event holds for the encounter.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Indices into Ontology::properties, -1 where the ontology lacks one.
struct EncounterPredicates {
  int met = -1, visited = -1, participates = -1, located = -1;
};

// Fills times and places that are empty, from events in which both take part (`met`) or which lie at the place visited,
// of the same mode. Nothing where two such events differ. Call after the statements of events have their times.
void share_with_encounters(std::vector<Statement>& statements, const Entities& entities,
                           const EncounterPredicates& predicates);

}  // namespace chancery

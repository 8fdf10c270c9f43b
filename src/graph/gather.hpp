// One text's tellings of its facts, gathered: a fact told twice in a text is one statement.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace chancery {

// A statement before it becomes an edge; its id is not yet set.
struct Telling {
  std::string subject, object;  // slugs
  GraphStatement statement;
};

// Takes the tellings of one article in any order; gives them merged, the same for any order.
//
// Only tellings of the same subject, predicate, object and mode merge:
// - alike in all qualifiers: one telling;
// - no two of the group at odds in any qualifier, and none with a figure: one, with the qualifiers gathered;
// - qualifiers a subset of another's (a wider time counts as less): into the richer one, the nearest in the
//   text if there are several.
// What is at odds (two dates, two figures) stays apart. The greatest confidence holds, passages and rules are
// joined, and what any of them states in the text's own voice is not merely claimed.
[[nodiscard]] std::vector<Telling> gather(std::vector<Telling> tellings);

// Likewise for figures: about fewer things, of no or wider time, without "about", "over" or a speaker is less.
[[nodiscard]] std::vector<GraphObservation> gather(std::vector<GraphObservation> observations);

// Joins evidence: the greater confidence, all rules and passages. The qualifiers of `into` hold.
void join_evidence(GraphStatement& into, const GraphStatement& other);
void join_evidence(GraphObservation& into, const GraphObservation& other);

}  // namespace chancery

// Questions to the graph's shape, answered by Boost.Graph's algorithms. Statements are taken without their
// direction, and parallel ones as one tie; every result is the same for the same graph.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace chancery {

// Which statements tie two entities. What is denied ties nothing unless asked for.
struct Ties {
  bool actual = true, planned = true, possible = true, negated = false;
  bool claimed = true;  // also what is only claimed by somebody
  double min_confidence = 0.0;

  [[nodiscard]] bool take(const GraphStatement& statement) const;
};

// Number of statements at each vertex, by vertex; parallel ones count each.
[[nodiscard]] std::vector<std::size_t> degrees(const KnowledgeGraph& graph, const Ties& ties = {});

// Share of shortest paths between two others that lead through the vertex, 0…1, by vertex (Brandes 2001).
// Takes time in proportion to vertices × ties.
[[nodiscard]] std::vector<double> betweenness(const KnowledgeGraph& graph, const Ties& ties = {});

struct Components {
  std::vector<std::size_t> of;     // component of each vertex
  std::vector<std::size_t> sizes;  // components are numbered by size, the largest first; then by first vertex
};
[[nodiscard]] Components connected_parts(const KnowledgeGraph& graph, const Ties& ties = {});

// The statements that lead from one entity to another, fewest first, of these the most confident (Dijkstra).
// Empty if the two are one; no value if no path joins them.
[[nodiscard]] std::optional<std::vector<Edge>> shortest_path(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                                             const Ties& ties = {});

// The entities at most `hops` ties away, with their distance: nearest first, then by slug; the entity itself
// is the first, at 0 (breadth-first search).
struct Neighbour {
  Vertex vertex{};
  std::size_t distance = 0;
};
[[nodiscard]] std::vector<Neighbour> neighbourhood(const KnowledgeGraph& graph, Vertex centre, std::size_t hops,
                                                   const Ties& ties = {});

}  // namespace chancery

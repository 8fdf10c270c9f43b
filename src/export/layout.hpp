// Places in the plane for the entities of a graph, so that a page that draws it need not compute any.
#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace chancery {

struct Position {
  double x = 0.0, y = 0.0;  // y grows downwards; a tie is about 100 long
};

// By vertex. Each connected part is laid out by itself (Fruchterman & Reingold 1991), and the parts stand in
// rows, the largest first. The same graph gives the same places. Entities without a tie lie in the last rows.
[[nodiscard]] std::vector<Position> lay_out(const KnowledgeGraph& graph);

}  // namespace chancery

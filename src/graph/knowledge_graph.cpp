#include "graph/knowledge_graph.hpp"

#include <set>

namespace chancery {

std::optional<Vertex> KnowledgeGraph::find(std::string_view slug) const {
  Vertex low = 0, high = num_vertices(graph);
  while (low < high) {
    const Vertex middle = low + (high - low) / 2;
    if (graph[middle].slug < slug)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == num_vertices(graph) || graph[low].slug != slug) return std::nullopt;
  return low;
}

std::size_t support(const std::vector<Passage>& passages) {
  std::set<std::string_view> sources;
  for (const Passage& passage : passages) sources.insert(passage.source);
  return sources.size();
}

}  // namespace chancery

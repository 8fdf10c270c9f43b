// What `show` answers, before it is written as text or JSON.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "export/read_graph.hpp"

namespace chancery {

// The statements of an entity by relation, those with most first; "… visited" where the entity is the object.
struct RelationGroup {
  std::string title;
  std::vector<Edge> statements;  // by time, those without last
};
[[nodiscard]] std::vector<RelationGroup> relation_groups(const StoredGraph& stored, Vertex vertex);

struct Rank {
  Vertex vertex{};
  std::size_t statements = 0;
  double betweenness = 0.0;  // 0…1
};
// By the number of statements, then betweenness, then slug; entities without a statement are left out.
[[nodiscard]] std::vector<Rank> ranks(const KnowledgeGraph& graph, std::size_t limit);

[[nodiscard]] std::vector<Edge> dated_statements(const KnowledgeGraph& graph, std::optional<Vertex> about);

}  // namespace chancery

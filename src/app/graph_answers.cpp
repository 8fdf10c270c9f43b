#include "app/graph_answers.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/analytics.hpp"

namespace chancery {
namespace {

constexpr Ties all_ties{true, true, true, true, true, 0.0};

auto time_order(const GraphStatement& statement) {
  using Days = std::chrono::sys_days;
  return std::tuple(!statement.time, statement.time ? Days(statement.time->from) : Days(),
                    statement.time ? Days(statement.time->until) : Days(), std::string_view(statement.id));
}

void sort_by_time(const KnowledgeGraph& graph, std::vector<Edge>& list) {
  std::sort(list.begin(), list.end(),
            [&](Edge a, Edge b) { return time_order(graph.graph[a]) < time_order(graph.graph[b]); });
}

}  // namespace

std::vector<RelationGroup> relation_groups(const StoredGraph& stored, Vertex vertex) {
  const BoostGraph& graph = stored.graph.graph;
  std::map<std::string, std::vector<Edge>> by_title;
  const auto add = [&](Edge edge, bool as_subject) {
    const Property& property = stored.ontology.properties.at(static_cast<std::size_t>(graph[edge].predicate));
    by_title[as_subject || property.symmetric ? property.label : "… " + property.label].push_back(edge);
  };
  for (const Edge edge : boost::make_iterator_range(out_edges(vertex, graph))) add(edge, true);
  for (const Edge edge : boost::make_iterator_range(in_edges(vertex, graph)))
    if (source(edge, graph) != vertex) add(edge, false);
  std::vector<RelationGroup> groups;
  for (auto& [title, statements] : by_title) {
    sort_by_time(stored.graph, statements);
    groups.push_back({title, std::move(statements)});
  }
  std::stable_sort(groups.begin(), groups.end(), [](const RelationGroup& a, const RelationGroup& b) {
    return a.statements.size() > b.statements.size();
  });
  return groups;
}

std::vector<Rank> ranks(const KnowledgeGraph& graph, std::size_t limit) {
  const std::vector<std::size_t> sizes = degrees(graph, all_ties);
  const std::vector<double> between = betweenness(graph);
  std::vector<Rank> list;
  for (Vertex vertex = 0; vertex < sizes.size(); ++vertex)
    if (sizes[vertex] > 0) list.push_back({vertex, sizes[vertex], between[vertex]});
  std::stable_sort(list.begin(), list.end(), [](const Rank& a, const Rank& b) {
    return std::tuple(b.statements, b.betweenness) < std::tuple(a.statements, a.betweenness);
  });
  if (list.size() > limit) list.resize(limit);
  return list;
}

std::vector<Edge> dated_statements(const KnowledgeGraph& graph, std::optional<Vertex> about) {
  std::vector<Edge> list;
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph)))
    if (graph.graph[edge].time &&
        (!about || source(edge, graph.graph) == *about || target(edge, graph.graph) == *about))
      list.push_back(edge);
  sort_by_time(graph, list);
  return list;
}

}  // namespace chancery

#include "graph/analytics.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace chancery {
namespace {

// The best statement between two entities.
struct Tie {
  Edge statement;
  double length = 0.0;
};

// One edge for each pair of entities that some statement ties; vertices as in the knowledge graph.
using TieGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Tie>;

TieGraph tie_graph(const KnowledgeGraph& graph, const Ties& ties) {
  std::map<std::pair<Vertex, Vertex>, Edge> best;
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph))) {
    const GraphStatement& statement = graph.graph[edge];
    if (!ties.take(statement)) continue;
    const Vertex a = source(edge, graph.graph), b = target(edge, graph.graph);
    if (a == b) continue;
    const auto [place, added] = best.try_emplace(std::minmax(a, b), edge);
    if (!added && graph.graph[place->second].confidence < statement.confidence) place->second = edge;
  }
  TieGraph simple(num_vertices(graph.graph));
  // A step is worth more than all doubts on a path without it.
  const double doubt = 1.0 / (1.0 + static_cast<double>(num_vertices(graph.graph)));
  for (const auto& [pair, edge] : best)
    add_edge(pair.first, pair.second, Tie{edge, 1.0 + doubt * (1.0 - graph.graph[edge].confidence)}, simple);
  return simple;
}

}  // namespace

bool Ties::take(const GraphStatement& statement) const {
  if (statement.confidence < min_confidence || (statement.claimed && !claimed)) return false;
  switch (statement.mode) {
    case Mode::actual:
      return actual;
    case Mode::planned:
      return planned;
    case Mode::possible:
      return possible;
    case Mode::negated:
      return negated;
  }
  return false;
}

std::vector<std::size_t> degrees(const KnowledgeGraph& graph, const Ties& ties) {
  std::vector<std::size_t> result(num_vertices(graph.graph), 0);
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph))) {
    if (!ties.take(graph.graph[edge])) continue;
    ++result[source(edge, graph.graph)];
    ++result[target(edge, graph.graph)];
  }
  return result;
}

std::vector<double> betweenness(const KnowledgeGraph& graph, const Ties& ties) {
  const TieGraph simple = tie_graph(graph, ties);
  std::vector<double> result(num_vertices(simple), 0.0);
  const auto map = boost::make_iterator_property_map(result.begin(), get(boost::vertex_index, simple));
  boost::brandes_betweenness_centrality(simple, map);
  if (num_vertices(simple) > 2) boost::relative_betweenness_centrality(simple, map);
  return result;
}

Components connected_parts(const KnowledgeGraph& graph, const Ties& ties) {
  const TieGraph simple = tie_graph(graph, ties);
  Components parts;
  parts.of.resize(num_vertices(simple));
  const std::size_t count = boost::connected_components(
      simple, boost::make_iterator_property_map(parts.of.begin(), get(boost::vertex_index, simple)));
  std::vector<std::size_t> sizes(count, 0);
  for (const std::size_t part : parts.of) ++sizes[part];
  // Boost numbers them by their first vertex.
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  std::vector<std::size_t> rank(count);
  for (std::size_t index = 0; index < count; ++index) {
    rank[order[index]] = index;
    parts.sizes.push_back(sizes[order[index]]);
  }
  for (std::size_t& part : parts.of) part = rank[part];
  return parts;
}

std::optional<std::vector<Edge>> shortest_path(const KnowledgeGraph& graph, Vertex from, Vertex to, const Ties& ties) {
  const TieGraph simple = tie_graph(graph, ties);
  std::vector<Vertex> before(num_vertices(simple));
  boost::dijkstra_shortest_paths(
      simple, from,
      boost::weight_map(get(&Tie::length, simple))
          .predecessor_map(boost::make_iterator_property_map(before.begin(), get(boost::vertex_index, simple))));
  if (to != from && before[to] == to) return std::nullopt;
  std::vector<Edge> path;
  for (Vertex at = to; at != from; at = before[at])
    path.push_back(simple[edge(before[at], at, simple).first].statement);
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<Neighbour> neighbourhood(const KnowledgeGraph& graph, Vertex centre, std::size_t hops, const Ties& ties) {
  const TieGraph simple = tie_graph(graph, ties);
  constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> distance(num_vertices(simple), unreached);
  distance[centre] = 0;
  const auto map = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, simple));
  boost::breadth_first_search(
      simple, centre, boost::visitor(boost::make_bfs_visitor(boost::record_distances(map, boost::on_tree_edge()))));
  std::vector<Neighbour> result;
  for (Vertex vertex = 0; vertex < distance.size(); ++vertex)
    if (distance[vertex] != unreached && distance[vertex] <= hops) result.push_back({vertex, distance[vertex]});
  std::stable_sort(result.begin(), result.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
  return result;
}

}  // namespace chancery

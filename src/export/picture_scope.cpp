#include "export/picture_scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/error.hpp"
#include "graph/analytics.hpp"

namespace chancery {
namespace {

constexpr Ties all_ties{true, true, true, true, true, 0.0};
constexpr std::size_t panels = 4, panel_entities = 14, panel_edges = 16;

// From the entity with most statements along the graph, always the neighbour with the most; more statements first,
// then the lesser slug, which is the lesser vertex. Only statements that `take` accepts lead on.
template <typename Take>
std::vector<bool> grow(const KnowledgeGraph& graph, const std::vector<std::size_t>& degrees, std::size_t limit,
                       Take take) {
  const std::size_t size = num_vertices(graph.graph);
  std::vector<bool> chosen(size, false);
  std::set<std::pair<std::size_t, Vertex>> rest, border;
  const auto rank = [&](Vertex vertex) {
    return std::pair(2 * (size + num_edges(graph.graph)) - degrees[vertex], vertex);
  };
  for (Vertex vertex = 0; vertex < size; ++vertex)
    if (degrees[vertex] > 0) rest.insert(rank(vertex));
  for (std::size_t count = 0; count < limit && !rest.empty(); ++count) {
    const Vertex next = (border.empty() ? rest : border).begin()->second;
    rest.erase(rank(next));
    border.erase(rank(next));
    chosen[next] = true;
    const auto reach = [&](Edge edge, Vertex vertex) {
      if (!chosen[vertex] && take(edge)) border.insert(rank(vertex));
    };
    for (const Edge edge : boost::make_iterator_range(out_edges(next, graph.graph)))
      reach(edge, target(edge, graph.graph));
    for (const Edge edge : boost::make_iterator_range(in_edges(next, graph.graph)))
      reach(edge, source(edge, graph.graph));
  }
  return chosen;
}

// Those around the entity, the nearest first and of these the ones with most statements.
std::vector<bool> around(const KnowledgeGraph& graph, const std::vector<std::size_t>& degrees,
                         const PictureOptions& options) {
  const auto centre = graph.find(options.around);
  if (!centre) throw Error(ErrorCode::usage, fmt::format("no entity is named '{}'", options.around));
  std::vector<Neighbour> near = neighbourhood(graph, *centre, options.hops, all_ties);
  std::stable_sort(near.begin(), near.end(), [&](const Neighbour& a, const Neighbour& b) {
    return a.distance != b.distance ? a.distance < b.distance : degrees[a.vertex] > degrees[b.vertex];
  });
  std::vector<bool> chosen(num_vertices(graph.graph), false);
  for (std::size_t at = 0; at < near.size() && at < options.entities; ++at) chosen[near[at].vertex] = true;
  return chosen;
}

// The given relations, or those with most statements.
std::vector<int> relations(const KnowledgeGraph& graph, const PictureOptions& options) {
  if (!options.relations.empty()) return options.relations;
  std::map<int, std::size_t> counts;
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph))) ++counts[graph.graph[edge].predicate];
  std::vector<std::pair<int, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (order.size() > panels) order.resize(panels);
  std::vector<int> list;
  for (const auto& [predicate, count] : order) list.push_back(predicate);
  return list;
}

PicturePanel panel(const KnowledgeGraph& graph, const Ontology& ontology, int predicate, bool alone,
                   const PictureOptions& options) {
  const auto take = [&](Edge edge) { return graph.graph[edge].predicate == predicate; };
  std::vector<std::size_t> degrees(num_vertices(graph.graph), 0);
  std::size_t count = 0;
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph))) {
    if (!take(edge)) continue;
    ++degrees[source(edge, graph.graph)];
    ++degrees[target(edge, graph.graph)];
    ++count;
  }
  const std::string& label = ontology.properties.at(static_cast<std::size_t>(predicate)).label;
  return {fmt::format("{} ({})", label, count), grow(graph, degrees, alone ? options.entities : panel_entities, take),
          predicate, alone ? options.edges : panel_edges};
}

}  // namespace

std::vector<PicturePanel> picture_panels(const KnowledgeGraph& graph, const Ontology& ontology,
                                         const std::vector<std::size_t>& degrees, const PictureOptions& options) {
  if (options.style == PictureStyle::predicate) {
    std::vector<PicturePanel> list;
    const std::vector<int> shown = relations(graph, options);
    for (const int predicate : shown) list.push_back(panel(graph, ontology, predicate, shown.size() == 1, options));
    return list;
  }
  if (!options.around.empty()) return {{"", around(graph, degrees, options), {}, options.edges}};
  return {{"", grow(graph, degrees, options.entities, [](Edge) { return true; }), {}, options.edges}};
}

std::string country_of(const KnowledgeGraph& graph, const Ontology& ontology, Vertex vertex) {
  if (graph.graph[vertex].type == EntityType::country) return graph.graph[vertex].label;
  constexpr std::array<std::string_view, 3> belongs = {"holdsOfficeIn", "worksFor", "locatedIn"};
  const GraphStatement* best = nullptr;
  std::string country;
  for (const Edge edge : boost::make_iterator_range(out_edges(vertex, graph.graph))) {
    const GraphStatement& statement = graph.graph[edge];
    const GraphEntity& other = graph.graph[target(edge, graph.graph)];
    const std::string& name = ontology.properties.at(static_cast<std::size_t>(statement.predicate)).name;
    if (other.type != EntityType::country || !is_asserted(statement) ||
        std::find(belongs.begin(), belongs.end(), name) == belongs.end())
      continue;
    if (best != nullptr && statement.confidence <= best->confidence) continue;
    best = &statement;
    country = other.label;
  }
  return country;
}

}  // namespace chancery

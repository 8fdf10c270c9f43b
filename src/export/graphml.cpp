#include "export/graphml.hpp"

#include <boost/graph/graphml.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <cstdlib>
#include <map>
#include <sstream>
#include <vector>

#include "core/xml_text.hpp"
#include "export/flat.hpp"

namespace chancery {
namespace {

using Flat = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, FlatNode, FlatEdge>;

Flat flat_graph(const KnowledgeGraph& graph, const Ontology& ontology, const Iris& iris) {
  Flat flat;
  const auto clean = [](auto row) {
    for (std::string& cell : row) cell = xml_characters(cell);
    return row;
  };
  for (const Vertex vertex : boost::make_iterator_range(vertices(graph.graph)))
    add_vertex(clean(flatten(graph.graph[vertex], iris)), flat);
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph)))
    add_edge(source(edge, graph.graph), target(edge, graph.graph),
             clean(flatten(graph.graph[edge], graph, ontology, iris)), flat);
  return flat;
}

}  // namespace

std::string to_graphml(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& base) {
  Flat flat = flat_graph(graph, ontology, Iris(base));
  boost::dynamic_properties properties;
  using FlatVertex = boost::graph_traits<Flat>::vertex_descriptor;
  using FlatArc = boost::graph_traits<Flat>::edge_descriptor;
  for (std::size_t n = 0; n < node_columns.size(); ++n)
    properties.property(std::string(node_columns[n]),
                        boost::make_function_property_map<FlatVertex>(
                            [&flat, n](FlatVertex vertex) -> std::string { return flat[vertex][n]; }));
  for (std::size_t n = 0; n < edge_columns.size(); ++n) {
    // Two attributes of one name, of nodes and of edges, would be one key.
    const std::string name = edge_columns[n] == "iri" ? "statement" : std::string(edge_columns[n]);
    if (is_number_column(edge_columns[n]))
      properties.property(name, boost::make_function_property_map<FlatArc>([&flat, n](FlatArc arc) -> double {
                            return std::strtod(flat[arc][n].c_str(), nullptr);
                          }));
    else
      properties.property(name, boost::make_function_property_map<FlatArc>(
                                    [&flat, n](FlatArc arc) -> std::string { return flat[arc][n]; }));
  }
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out.precision(15);
  write_graphml(out, flat, properties, true);
  return out.str();
}

}  // namespace chancery

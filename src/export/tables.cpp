#include "export/tables.hpp"

#include <algorithm>

#include "core/csv.hpp"
#include "export/flat.hpp"

namespace chancery {
namespace {

void add(std::string& row, const std::string& cell) { row += (row.empty() ? "" : ",") + cell; }

std::string capital(std::string_view name) {
  std::string text(name);
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string to_nodes_csv(const KnowledgeGraph& graph, const std::string& base) {
  const Iris iris(base);
  std::string table = "Id,Label,Class,Wikidata,Aliases\r\n";
  for (const Vertex vertex : boost::make_iterator_range(vertices(graph.graph))) {
    std::string row;
    for (const std::string& cell : flatten(graph.graph[vertex], iris)) add(row, csv_text(cell));
    table += row + "\r\n";
  }
  return table;
}

std::string to_edges_csv(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& base) {
  const Iris iris(base);
  std::string table = "Source,Target,Type,Id,Label,Weight";
  constexpr std::size_t first = 2;  // iri and relation stand before the weight
  for (std::size_t n = first; n < edge_columns.size(); ++n) table += "," + capital(edge_columns[n]);
  table += "\r\n";
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph))) {
    const GraphStatement& statement = graph.graph[edge];
    const FlatEdge flat = flatten(statement, graph, ontology, iris);
    const bool symmetric = ontology.properties.at(static_cast<std::size_t>(statement.predicate)).symmetric;
    std::string row;
    add(row, csv_value(iris.entity(graph.graph[source(edge, graph.graph)].slug)));
    add(row, csv_value(iris.entity(graph.graph[target(edge, graph.graph)].slug)));
    add(row, symmetric ? "Undirected" : "Directed");
    add(row, csv_value(flat[0]));
    add(row, csv_text(flat[1]));
    add(row, flat[static_cast<std::size_t>(std::find(edge_columns.begin(), edge_columns.end(), "confidence") -
                                           edge_columns.begin())]);
    for (std::size_t n = first; n < edge_columns.size(); ++n)
      add(row, is_number_column(edge_columns[n]) ? csv_value(flat[n]) : csv_text(flat[n]));
    table += row + "\r\n";
  }
  return table;
}

}  // namespace chancery

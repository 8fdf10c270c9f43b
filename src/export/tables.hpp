// The graph as two tables of comma-separated values, for Gephi, Cytoscape, Neo4j and spreadsheets.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

// One row an entity: Id (its IRI), Label, Class, Wikidata, Aliases.
[[nodiscard]] std::string to_nodes_csv(const KnowledgeGraph& graph, const std::string& base);
// One row a statement: Source, Target, Type ("Undirected" for symmetric relations), Id, Label (the relation), Weight
// (its confidence), then its qualifiers, and the first sentence that says so.
[[nodiscard]] std::string to_edges_csv(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& base);

}  // namespace chancery

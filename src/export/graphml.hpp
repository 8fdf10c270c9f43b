// The graph as GraphML, for yEd, Gephi, Cytoscape, NetworkX and others. graphml.cpp is the only file that includes
// boost/graph/graphml.hpp.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

// Entities are nodes, statements are edges; both carry what they have as attributes, with "" (or 0) where a
// statement has no such thing. Figures are not in it. Characters that XML 1.0 cannot hold become U+FFFD.
[[nodiscard]] std::string to_graphml(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& base);

}  // namespace chancery

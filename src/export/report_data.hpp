// What the report's page knows, as JSON: the graph with places, sentences and the arguments' words in them.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

// Safe between the tags of a <script> element: it holds no "<", ">", "&", U+2028 or U+2029, and no text in it
// has control, bidirectional or invisible characters. The members are explained in report/data.js, which reads
// them. The same graph gives the same bytes.
[[nodiscard]] std::string report_data(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& title);

}  // namespace chancery

// The report: one HTML file that shows a graph in any browser, without a network.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

// The page allows its own scripts and styles by their digests and nothing else (Content Security Policy);
// whatever an article holds is shown as text. The title may be empty.
[[nodiscard]] std::string to_report(const KnowledgeGraph& graph, const Ontology& ontology,
                                    const std::string& title = {});

}  // namespace chancery

// The knowledge graph as RDF: one sequence of triples, each with the named graph it stands in, for all
// syntaxes. No blank nodes; the same graph gives the same sequence.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "export/iris.hpp"
#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"
#include "rdf/term.hpp"

namespace chancery {

struct RdfOptions {
  std::string base{default_base};
  std::string licence{};                 // an IRI, "" for none
  std::string tool_version{};            // "" for this program's own
  std::optional<std::string> created{};  // xsd:dateTime; none unless asked for
};

// A statement that several sources support stands in the graph of each of them, with its own passages there;
// `again` marks the repetitions, so that leaving them out gives every triple once.
struct Quad {
  rdf::Triple triple;
  std::string graph;
  bool again = false;
};

// Neighbours share their subject: first the dataset, then entities with their plain triples, sources,
// passages, statements, observations. A plain triple is given only for what is_asserted. Throws Error
// (usage) for a base or a licence that is no IRI.
void for_each_quad(const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options,
                   const std::function<void(const Quad&)>& each);

}  // namespace chancery

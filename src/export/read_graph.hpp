// A graph that Chancery wrote, read back from graph.nq or graph.ttl.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

struct StoredGraph {
  KnowledgeGraph graph;
  Ontology ontology;       // the given one, and a property for each relation that it does not know
  std::string base;        // under which the first entity is named, with the "/" behind it; "" if there is none
  std::size_t unused = 0;  // statements and figures that lack an argument, a mode or a passage
};

// Vertices, edges, sources and figures come in the order in which a run has them. What the file does not hold:
// `claimed` is told by the speaker and by the absence of the plain triple; the tellings are one confidence.
// Throws Error (input) if the file cannot be read or holds no entity of Chancery's.
[[nodiscard]] StoredGraph read_graph(const std::filesystem::path& file, const Ontology& ontology);

}  // namespace chancery

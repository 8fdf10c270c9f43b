// Writes a run's graph to files: the export room's door.
#pragma once

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>

#include "export/picture.hpp"
#include "export/rdf_graph.hpp"
#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

struct ExportOptions {
  RdfOptions rdf{};
  PictureOptions picture{};
  std::string title{};  // of the picture, may be empty
  bool turtle = true, nquads = true, dot = true, report = false;
  bool graphml = false, rdf_xml = false, rdf_json = false, csv = false;
};

// To an open stream, which stays open and is the caller's to flush and check. Throw Error (output).
void write_turtle(std::FILE* stream, const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options);
void write_nquads(std::FILE* stream, const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options);

// Writes graph.ttl, graph.nq, graph.dot, report.html, graph.graphml, graph.rdf (RDF/XML), graph.rj (RDF/JSON), and
// nodes.csv with edges.csv, as asked for, into the folder, which is made if it is missing. All appear together when all
// have been written whole; otherwise Error (output) is thrown and old files stay.
void write_outputs(const KnowledgeGraph& graph, const Ontology& ontology, const ExportOptions& options,
                   const std::filesystem::path& folder);

}  // namespace chancery

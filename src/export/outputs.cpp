#include "export/outputs.hpp"

#include <fmt/format.h>

#include <system_error>
#include <vector>

#include "core/atomic_file.hpp"
#include "core/error.hpp"
#include "export/dot.hpp"
#include "export/graphml.hpp"
#include "export/report.hpp"
#include "export/tables.hpp"
#include "rdf/raptor.hpp"
#include "rdf/serializer.hpp"

namespace chancery {

void write_turtle(std::FILE* stream, const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options) {
  rdf::Writer writer(stream, rdf::Syntax::turtle, Iris(options.base).prefixes());
  for_each_quad(graph, ontology, options, [&](const Quad& quad) {
    if (!quad.again) writer.write(quad.triple);
  });
  writer.finish();
}

void write_nquads(std::FILE* stream, const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options) {
  rdf::Writer writer(stream, rdf::Syntax::nquads, {});
  for_each_quad(graph, ontology, options, [&](const Quad& quad) { writer.write(quad.triple, quad.graph); });
  writer.finish();
}

namespace {

void write_serialized(std::FILE* stream, rdf::SerializerSyntax syntax, const KnowledgeGraph& graph,
                      const Ontology& ontology, const RdfOptions& options) {
  rdf::Serializer serializer(stream, syntax, Iris(options.base).prefixes());
  for_each_quad(graph, ontology, options, [&](const Quad& quad) {
    if (!quad.again) serializer.write(quad.triple);
  });
  serializer.finish();
}

void write_rdf_xml(std::FILE* stream, const KnowledgeGraph& graph, const Ontology& ontology,
                   const RdfOptions& options) {
  write_serialized(stream, rdf::SerializerSyntax::rdf_xml, graph, ontology, options);
}

void write_rdf_json(std::FILE* stream, const KnowledgeGraph& graph, const Ontology& ontology,
                    const RdfOptions& options) {
  write_serialized(stream, rdf::SerializerSyntax::rdf_json, graph, ontology, options);
}

}  // namespace

void write_outputs(const KnowledgeGraph& graph, const Ontology& ontology, const ExportOptions& options,
                   const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error || !std::filesystem::is_directory(folder, error))
    throw Error(ErrorCode::output,
                fmt::format("this folder cannot be made: {}", error ? error.message() : "a file is in its place"),
                {folder.string(), {}, {}, {}});
  std::vector<AtomicFile> files;
  const auto write_rdf = [&](const char* name, auto write) {
    const std::filesystem::path path = folder / name;
    try {
      write(files.emplace_back(path).stream(), graph, ontology, options.rdf);
    } catch (const Error& failure) {  // the RDF library does not know which file it writes
      throw failure.place().file.empty() ? Error(failure.code(), failure.what(), {path.string(), {}, {}, {}}) : failure;
    }
  };
  if (options.turtle) write_rdf("graph.ttl", write_turtle);
  if (options.nquads) write_rdf("graph.nq", write_nquads);
  if (options.dot)
    files.emplace_back(folder / "graph.dot").write(draw(graph, ontology, options.picture, options.title));
  if (options.report) files.emplace_back(folder / "report.html").write(to_report(graph, ontology, options.title));
  if (options.rdf_xml) write_rdf("graph.rdf", write_rdf_xml);
  if (options.rdf_json) write_rdf("graph.rj", write_rdf_json);
  if (options.graphml)
    files.emplace_back(folder / "graph.graphml").write(to_graphml(graph, ontology, options.rdf.base));
  if (options.csv) {
    files.emplace_back(folder / "nodes.csv").write(to_nodes_csv(graph, options.rdf.base));
    files.emplace_back(folder / "edges.csv").write(to_edges_csv(graph, ontology, options.rdf.base));
  }
  publish_all(files);
}

}  // namespace chancery

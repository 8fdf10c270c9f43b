#include "app/draw_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "app/article_loop.hpp"
#include "app/picture_options.hpp"
#include "app/stored_graph.hpp"
#include "core/atomic_file.hpp"
#include "export/dot.hpp"

namespace chancery {
namespace {

struct DrawOptions {
  std::filesystem::path graph;
  std::string output = "-";
  std::string title;
  std::vector<std::filesystem::path> ontology;
};

void run_draw(const DrawOptions& options, const PictureWishes& wishes) {
  const StoredGraph stored = open_graph(options.graph, options.ontology);
  const std::string dot =
      draw(stored.graph, stored.ontology, picture_options(wishes, stored.graph, stored.ontology), options.title);
  if (options.output == "-") return write_standard_output(dot);
  std::vector<AtomicFile> files;
  files.emplace_back(options.output).write(dot);
  publish_all(files);
}

}  // namespace

void add_draw_command(CLI::App& program) {
  const auto options = std::make_shared<DrawOptions>();
  const auto wishes = std::make_shared<PictureWishes>();
  CLI::App* command = program.add_subcommand("draw", "Draw a graph, or what lies around an entity, for GraphViz");
  command->add_option("graph", options->graph, "graph.nq or graph.ttl, as build writes it")->required();
  command->add_option("-o,--output", options->output, "The DOT file, - for standard output")->capture_default_str();
  command->add_option("--title", options->title, "Title of the picture");
  command->add_option("--ontology", options->ontology, "Further Turtle file with properties (repeatable)")
      ->allow_extra_args(false);
  add_picture_options(*command, wishes);
  command->footer(
      "Examples:\n"
      "  chancery draw outputs/graph.nq --dot-style ego --around Norway --hops 2 | dot -Tsvg -o norway.svg\n"
      "  chancery draw outputs/graph.nq --dot-style timeline --around Norway | dot -Tsvg -o timeline.svg\n"
      "  chancery draw outputs/graph.nq --dot-style predicate --relation met -o met.dot");
  command->callback([options, wishes] { run_draw(*options, *wishes); });
}

}  // namespace chancery

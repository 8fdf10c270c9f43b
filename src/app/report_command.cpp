#include "app/report_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/stored_graph.hpp"
#include "core/atomic_file.hpp"
#include "export/report.hpp"

namespace chancery {

void add_report_command(CLI::App& program) {
  const auto options = std::make_shared<ReportOptions>();
  CLI::App* command = program.add_subcommand("report", "Make one web page of a graph: to search, filter and read");
  command->add_option("graph", options->graph, "graph.nq or graph.ttl, as build writes it")->required();
  command->add_option("-o,--output", options->output, "The HTML file (report.html beside the graph)");
  command->add_option("--title", options->title, "Title of the page");
  command->add_option("--ontology", options->ontology, "Further Turtle file with properties (repeatable)")
      ->allow_extra_args(false);
  command->footer(
      "The page needs no network and no server: open it in any browser.\n"
      "Examples:\n"
      "  chancery report outputs/graph.nq\n"
      "  chancery report outputs/graph.nq -o talks.html --title \"Talks of the spring\"");
  command->callback([options] { run_report(*options); });
}

void run_report(const ReportOptions& options) {
  const StoredGraph stored = open_graph(options.graph, options.ontology);
  const auto path = options.output.empty() ? options.graph.parent_path() / "report.html" : options.output;
  std::vector<AtomicFile> files;
  files.emplace_back(path).write(to_report(stored.graph, stored.ontology, options.title));
  publish_all(files);
  fmt::print(stderr, "Wrote {}\n", path.string());
}

}  // namespace chancery

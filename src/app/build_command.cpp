#include "app/build_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

#include "app/pipeline.hpp"
#include "app/progress.hpp"
#include "core/error.hpp"
#include "export/outputs.hpp"
#include "ingest/read_articles.hpp"
#include "knowledge/data_files.hpp"

namespace chancery {
namespace {

void print_summary(const RunResult& result, const BuildOptions& options, double seconds) {
  fmt::print(stderr,
             "Read {} articles ({} sentences, {} words), skipped {}.\n"
             "Found {} entities, {} statements, {} figures in {:.1f} s.\n"
             "Wrote graph.ttl, graph.nq{}{} to {}\n",
             result.articles, result.sentences, result.words, result.skipped.size(), num_vertices(result.graph.graph),
             num_edges(result.graph.graph), result.graph.observations.size(), seconds,
             options.report ? ", graph.dot and report.html" : " and graph.dot",
             options.formats.empty() ? "" : fmt::format(", and as {}", fmt::join(options.formats, ", ")),
             options.output.string());
}

// For the progress bar only: what cannot be read counts for nothing and is reported by the run itself.
std::size_t count_all(const std::vector<std::string>& inputs) {
  std::size_t count = 0;
  for (const Input& input : list_inputs(inputs, [](Skipped&&) {})) count += count_articles(input);
  return count;
}

}  // namespace

void add_build_command(CLI::App& program, ExitCode& status) {
  const auto held = std::make_shared<BuildOptions>();
  BuildOptions& options = *held;
  CLI::App* command = program.add_subcommand("build", "Read articles and write the graph they state");
  command->add_option("inputs", options.inputs, "Files or folders (.txt, .html, .jsonl), or - for standard input")
      ->required();
  command->add_option("-o,--output", options.output, "Folder for graph.ttl, graph.nq and graph.dot")
      ->capture_default_str();
  command->add_option("--base", options.base, "IRI under which entities and statements are named")
      ->capture_default_str();
  command->add_option("--ontology", options.ontology, "Further Turtle file with properties and patterns (repeatable)")
      ->allow_extra_args(false);
  command->add_option("--min-confidence", options.min_confidence, "Leave out statements below this confidence")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_option("--threads", options.threads, "Number of threads, 0 for one per processor")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  command->add_option("--license", options.license, "IRI of the licence to state in the dataset's description");
  command->add_option("--format", options.formats, "Also write the graph in these formats")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"graphml", "rdfxml", "json", "csv"}));
  add_picture_options(*command, std::shared_ptr<PictureWishes>(held, &options.picture));
  command->add_flag("--report", options.report, "Also write report.html, a page to search, filter and read the graph");
  command->add_flag("-q,--quiet", options.quiet, "No progress and no summary");
  command->footer(
      "Examples:\n"
      "  chancery build articles/ -o outputs\n"
      "  chancery build news.html talks.txt --min-confidence 0.7 -o out\n"
      "  chancery build feed.jsonl --ontology sport.ttl -o out\n"
      "  chancery build articles/ --format csv,graphml -o out\n"
      "  cat talks.txt | chancery build - -o out && dot -Tsvg out/graph.dot -o out/graph.svg");
  command->callback([held, &status] { status = run_build(*held); });
}

ExitCode run_build(const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const Resources resources = load_resources(find_data_folder(), options.ontology);
  RunResult result;
  {
    Progress progress(options.quiet ? 0 : count_all(options.inputs), options.quiet);
    result = run({options.inputs, options.min_confidence, options.threads}, resources,
                 [&](std::size_t done) { progress.update(done); });
  }
  bool failed = false;
  for (const Skipped& skipped : result.skipped) {
    if (skipped.code || !options.quiet) fmt::print(stderr, "chancery: skipped {}\n", describe(skipped));
    failed = failed || skipped.code;
  }
  if (result.articles == 0) {
    fmt::print(stderr, "chancery: no article could be read, nothing is written\n");
    return ExitCode::nothing_read;
  }
  ExportOptions form;
  form.rdf.base = options.base;
  form.rdf.tool_version = CHANCERY_VERSION;
  form.rdf.licence = options.license;
  form.report = options.report;
  const auto wants = [&](const char* format) {
    return std::find(options.formats.begin(), options.formats.end(), format) != options.formats.end();
  };
  form.graphml = wants("graphml");
  form.rdf_xml = wants("rdfxml");
  form.rdf_json = wants("json");
  form.csv = wants("csv");
  form.picture = picture_options(options.picture, result.graph, resources.ontology);
  write_outputs(result.graph, resources.ontology, form, options.output);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (!options.quiet) print_summary(result, options, taken.count());
  return failed ? ExitCode::some_skipped : ExitCode::success;
}

}  // namespace chancery

#include "app/coverage_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/article_loop.hpp"
#include "app/coverage_table.hpp"
#include "app/pipeline.hpp"
#include "knowledge/data_files.hpp"

namespace chancery {

void add_coverage_command(CLI::App& program, ExitCode& status) {
  const auto options = std::make_shared<CoverageOptions>();
  CLI::App* command = program.add_subcommand("coverage", "List what of the articles no pattern reads");
  command->add_option("inputs", options->inputs, "Files or folders, as for build, or -")->required();
  command->add_option("--ontology", options->ontology, "Further Turtle file with properties and patterns (repeatable)")
      ->allow_extra_args(false);
  command->add_option("--limit", options->limit, "Rows of each list")->capture_default_str();
  command->footer(
      "Example: chancery coverage articles/ --limit 50\n"
      "The verbs and nouns on top are those to write the next pattern for; see CONTRIBUTING, \"Add a relation\".");
  command->callback([options, &status] { status = run_coverage(*options); });
}

ExitCode run_coverage(const CoverageOptions& options) {
  const Resources resources = load_resources(find_data_folder(), options.ontology);
  CoverageTable table;
  const ExitCode status = for_each_article(options.inputs, resources, [&](const ReadArticle& read) {
    table.add(read, examine(read.document, read.entities, read.findings, *resources.patterns));
  });
  write_standard_output(table.print(options.limit));
  return status;
}

}  // namespace chancery

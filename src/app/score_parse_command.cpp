#include "app/score_parse_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "language/conllu.hpp"
#include "language/parse_score.hpp"

namespace chancery {

void add_score_parse_command(CLI::App& program) {
  const auto options = std::make_shared<ScoreParseOptions>();
  CLI::App* command = program.add_subcommand("score-parse", "Compare a parse with a gold one, both CoNLL-U");
  command->add_option("gold", options->gold, "The right parse")->required()->check(CLI::ExistingFile);
  command->add_option("system", options->system, "The parse to judge")->required()->check(CLI::ExistingFile);
  command->footer("Example: chancery score-parse gold.conllu system.conllu");
  command->callback([options] { run_score_parse(*options); });
}

void run_score_parse(const ScoreParseOptions& options) {
  fmt::print("{}", to_table(score_parse(read_conllu(options.gold), read_conllu(options.system))));
}

}  // namespace chancery

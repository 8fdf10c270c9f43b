// `chancery score-parse`: how well one CoNLL-U file agrees with another.
#pragma once

#include <filesystem>

namespace CLI {
class App;
}

namespace chancery {

struct ScoreParseOptions {
  std::filesystem::path gold;
  std::filesystem::path system;
};

// Adds the subcommand to the program. Its errors are thrown as Error.
void add_score_parse_command(CLI::App& program);

// Prints the table. Throws Error.
void run_score_parse(const ScoreParseOptions& options);

}  // namespace chancery

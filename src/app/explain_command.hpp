// `chancery explain`: how a statement, an edge or an entity of the graph came about.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_codes.hpp"

namespace CLI {
class App;
}

namespace chancery {

struct ExplainOptions {
  std::vector<std::string> inputs;
  std::vector<std::filesystem::path> ontology;
  std::string statement;          // its IRI, its 32 digits, or the first of them (four or more)
  std::string entity;             // its name, an alias, or the tail of its IRI
  std::vector<std::string> edge;  // subject, predicate, object; "-" stands for any
};

// Adds the subcommand to the program. Its errors are thrown as Error; `status` tells how the run ended.
void add_explain_command(CLI::App& program, ExitCode& status);

// Writes to standard output. Throws Error; (usage) where nothing of the inputs fits.
[[nodiscard]] ExitCode run_explain(const ExplainOptions& options);

}  // namespace chancery

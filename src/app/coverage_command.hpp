// `chancery coverage`: what of the articles no pattern reads.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_codes.hpp"

namespace CLI {
class App;
}

namespace chancery {

struct CoverageOptions {
  std::vector<std::string> inputs;
  std::vector<std::filesystem::path> ontology;
  std::size_t limit = 20;  // rows of each list
};

// Adds the subcommand to the program. Its errors are thrown as Error; `status` tells how the run ended.
void add_coverage_command(CLI::App& program, ExitCode& status);

// Writes to standard output. Throws Error.
[[nodiscard]] ExitCode run_coverage(const CoverageOptions& options);

}  // namespace chancery

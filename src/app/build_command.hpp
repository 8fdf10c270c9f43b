// `chancery build`: articles in, graph files out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_codes.hpp"

namespace CLI {
class App;
}

namespace chancery {

struct BuildOptions {
  std::vector<std::string> inputs;
  std::filesystem::path output = "outputs";
  std::string base = "https://w3id.org/chancery/data/";
  std::vector<std::filesystem::path> ontology;
  double min_confidence = 0.0;
  int threads = 0;
  std::string license;
  bool quiet = false;
};

// Declares the subcommand; its options are stored in `options`, which must outlive the parser.
CLI::App* add_build_command(CLI::App& program, BuildOptions& options);

// Throws Error.
[[nodiscard]] ExitCode run_build(const BuildOptions& options);

}  // namespace chancery

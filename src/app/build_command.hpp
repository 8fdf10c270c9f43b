// `chancery build`: articles in, graph files out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_codes.hpp"
#include "app/picture_options.hpp"

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
  PictureWishes picture;
  bool report = false;               // report.html too
  std::vector<std::string> formats;  // further ones
  bool quiet = false;
};

// Adds the subcommand to the program. Its errors are thrown as Error; `status` tells how the run ended.
void add_build_command(CLI::App& program, ExitCode& status);

// Throws Error.
[[nodiscard]] ExitCode run_build(const BuildOptions& options);

}  // namespace chancery

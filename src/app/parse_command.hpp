// `chancery parse`: text or CoNLL-U in, CoNLL-U on standard output.
#pragma once

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace chancery {

struct ParseOptions {
  std::string input = "-";
  bool pretokenized = false;    // keep the words and sentences of CoNLL-U input
  std::filesystem::path model;  // empty: the data folder's
};

// Adds the subcommand to the program. Its errors are thrown as Error.
void add_parse_command(CLI::App& program);

// Writes to standard output. Throws Error.
void run_parse(const ParseOptions& options);

}  // namespace chancery

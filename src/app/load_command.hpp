// `chancery load`: graph files into a SPARQL store.
#pragma once

#include "app/exit_codes.hpp"

namespace CLI {
class App;
}

namespace chancery {

// Adds the subcommand to the program. Its errors are thrown as Error; `status` tells how the run ended.
void add_load_command(CLI::App& program, ExitCode& status);

}  // namespace chancery

// `chancery query`: SPARQL on graph files, without a store.
#pragma once

namespace CLI {
class App;
}

namespace chancery {

// Adds the subcommand to the program. Its errors are thrown as Error.
void add_query_command(CLI::App& program);

}  // namespace chancery

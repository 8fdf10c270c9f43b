// `chancery show`: what a written graph knows of an entity, how two are tied, who is central, what happens when.
#pragma once

namespace CLI {
class App;
}

namespace chancery {

// Adds the subcommand to the program. Its errors are thrown as Error.
void add_show_command(CLI::App& program);

}  // namespace chancery

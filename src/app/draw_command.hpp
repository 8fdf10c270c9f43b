// `chancery draw`: a written graph in, a picture in the DOT language out.
#pragma once

namespace CLI {
class App;
}

namespace chancery {

// Adds the subcommand to the program. Its errors are thrown as Error.
void add_draw_command(CLI::App& program);

}  // namespace chancery

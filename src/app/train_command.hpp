// The subcommand `train`: makes a language model from treebanks.
#pragma once

namespace CLI {
class App;
}

namespace chancery {

void add_train_command(CLI::App& app);

}  // namespace chancery

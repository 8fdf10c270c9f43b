#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/train_command.hpp"
#include "core/error.hpp"

int main(int argc, char** argv) {
  CLI::App app("From news texts to a knowledge graph");
  app.require_subcommand(1);
  try {
    chancery::add_train_command(app);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const chancery::Error& error) {
    fmt::print(stderr, "chancery: {}\n", chancery::describe(error));
    return 1;
  }
  return 0;
}

// The program: reads the command line, runs one subcommand, prints errors, sets the exit status.
#include <cstdio>
#include <exception>
#include <new>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/build_command.hpp"
#include "app/exit_codes.hpp"
#include "core/error.hpp"

int main(int argc, char** argv) {
  using namespace chancery;
  CLI::App program("Chancery reads news and official texts and writes the knowledge graph that they state.", "chancery");
  program.set_version_flag("--version", "chancery " CHANCERY_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Exit codes: 0 done, 1 some inputs skipped, 2 wrong usage, 3 nothing could be read, 4 broken ontology or model,\n"
      "5 output could not be written, 6 a store did not take part, 130 interrupted.\n"
      "Example: chancery build articles/ -o outputs");
  BuildOptions build;
  const CLI::App* const build_command = add_build_command(program, build);

  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
  }
  try {
    if (build_command->parsed()) return static_cast<int>(run_build(build));
  } catch (const Error& error) {
    fmt::print(stderr, "chancery: {}\n", describe(error));
    return static_cast<int>(exit_code_of(error.code()));
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "chancery: out of memory; give fewer inputs at a time or fewer --threads\n");
    return static_cast<int>(ExitCode::nothing_read);
  } catch (const std::exception& error) {
    fmt::print(stderr, "chancery: internal error: {}; please report it with the input\n", error.what());
    return static_cast<int>(ExitCode::nothing_read);
  }
  return static_cast<int>(ExitCode::usage);
}

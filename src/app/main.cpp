// The program: reads the command line, runs one subcommand, prints errors, sets the exit status.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <new>

#include "app/build_command.hpp"
#include "app/coverage_command.hpp"
#include "app/draw_command.hpp"
#include "app/exit_codes.hpp"
#include "app/explain_command.hpp"
#include "app/load_command.hpp"
#include "app/parse_command.hpp"
#include "app/query_command.hpp"
#include "app/report_command.hpp"
#include "app/score_parse_command.hpp"
#include "app/show_command.hpp"
#include "app/train_command.hpp"
#include "core/error.hpp"

namespace {

using chancery::ExitCode;

ExitCode run_program(CLI::App& program, int argc, char** argv, const ExitCode& status) {
  try {
    program.parse(argc, argv);  // runs the subcommand
    return status;
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? ExitCode::success : ExitCode::usage;
  } catch (const chancery::Error& error) {
    fmt::print(stderr, "chancery: {}\n", describe(error));
    return exit_code_of(error.code());
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "chancery: out of memory; give fewer inputs at a time or fewer --threads\n");
  } catch (const std::exception& error) {
    fmt::print(stderr, "chancery: internal error: {}; please report it with the input\n", error.what());
  }
  return ExitCode::nothing_read;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program("Chancery reads news and official texts and writes the knowledge graph that they state.",
                   "chancery");
  program.set_version_flag("--version", "chancery " CHANCERY_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Exit codes: 0 done, 1 some inputs skipped, 2 wrong usage, 3 nothing could be read, 4 broken ontology or model,\n"
      "5 output could not be written, 6 a store did not take part, 130 interrupted.\n"
      "Example: chancery build articles/ -o outputs");
  ExitCode status = ExitCode::success;
  chancery::add_build_command(program, status);
  chancery::add_explain_command(program, status);
  chancery::add_coverage_command(program, status);
  chancery::add_load_command(program, status);
  chancery::add_report_command(program);
  chancery::add_draw_command(program);
  chancery::add_show_command(program);
  chancery::add_parse_command(program);
  chancery::add_query_command(program);
  chancery::add_score_parse_command(program);
  chancery::add_train_command(program);
  return static_cast<int>(run_program(program, argc, argv, status));
}

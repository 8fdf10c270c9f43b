#include "app/load_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "app/password.hpp"
#include "app/progress.hpp"
#include "core/error.hpp"
#include "export/iris.hpp"
#include "rdf/raptor.hpp"
#include "store/load.hpp"

namespace chancery {
namespace {

struct LoadArguments {
  LoadOptions load;
  std::string store = "auto", state;
  std::filesystem::path password_file;
  bool add = false, no_check = false, quiet = false;
};

LoadOptions complete(const LoadArguments& arguments) {
  LoadOptions options = arguments.load;
  check_store_url(options.url);  // before a password is asked for
  options.store = store_kind(arguments.store).value_or(StoreKind::automatic);
  options.check = !arguments.no_check;
  std::error_code ignored;
  if (std::filesystem::is_directory(options.input, ignored))
    options.input = (std::filesystem::path(options.input) / "graph.nq").string();
  if (options.default_graph.empty()) options.default_graph = Iris(std::string(default_base)).graph();
  if (!rdf::is_valid_iri(options.default_graph))
    throw Error(ErrorCode::usage, fmt::format("'{}' cannot name a graph: give an absolute IRI", options.default_graph));
  options.state_file = arguments.state;
  if (arguments.state.empty() && options.input != "-") options.state_file = options.input + ".load";
  if (arguments.state == "-") options.state_file.clear();
  options.http.password = read_password(arguments.password_file, options.http.user);
  return options;
}

ExitCode run_load(const LoadArguments& arguments) {
  const auto start = std::chrono::steady_clock::now();
  const LoadOptions options = complete(arguments);
  LoadResult result;
  {
    Progress progress(0, arguments.quiet, "KiB");
    LoadObserver observer;
    observer.advance = [&](std::uint64_t done, std::uint64_t total) {
      progress.set_total(static_cast<std::size_t>(total / 1024));
      progress.update(static_cast<std::size_t>(done / 1024));
    };
    observer.notice = [&](const std::string& message) {
      progress.clear();
      fmt::print(stderr, "chancery: {}\n", message);
    };
    result = load(options, observer);
  }
  for (const GraphMismatch& mismatch : result.examples)
    fmt::print(stderr, "chancery: <{}> was sent with {} triples, and the store holds {}\n", mismatch.graph,
               mismatch.sent, mismatch.held);
  if (result.mismatches > 0) {
    fmt::print(stderr, "chancery: {} of {} graphs are not in the store as they were sent\n", result.mismatches,
               result.graphs);
    return ExitCode::endpoint;
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (!arguments.quiet)
    fmt::print(stderr, "Loaded {} triples in {} graphs into {} ({}){} in {:.1f} s{}\n", result.triples, result.graphs,
               result.graphs_url, to_string(result.store),
               result.resumed > 0 ? fmt::format(" after {} graphs of the earlier load", result.resumed) : "",
               taken.count(), result.checked ? "; the store counts as many." : ".");
  return ExitCode::success;
}

}  // namespace

void add_load_command(CLI::App& program, ExitCode& status) {
  const auto held = std::make_shared<LoadArguments>();
  LoadArguments& arguments = *held;
  LoadOptions& options = arguments.load;
  CLI::App* command = program.add_subcommand("load", "Put a graph into a SPARQL store");
  command->add_option("input", options.input, "graph.nq, graph.ttl, a folder with graph.nq, or - for N-Quads")
      ->required();
  command->add_option("url", options.url, "Address of the store, or the URL where it takes graphs")->required();
  command->add_option("--store", arguments.store, "What the store is")
      ->check(CLI::IsMember({"auto", "virtuoso", "fuseki", "oxigraph", "graphdb", "qlever", "generic"}))
      ->capture_default_str();
  CLI::Option* replace =
      command->add_flag("--replace", options.replace, "Each graph of the file takes the place of what it held");
  command->add_flag("--add", arguments.add, "Add to what the graphs hold (the default)")->excludes(replace);
  command->add_option("--graph", options.default_graph, "IRI of the graph for triples that name none, as in Turtle");
  command->add_option("--user", options.http.user,
                      "User of the store; the password comes from CHANCERY_PASSWORD, a file or a prompt");
  command->add_option("--password-file", arguments.password_file,
                      "File whose first line is the password, or QLever's token");
  command->add_option("--query-url", options.query_url, "SPARQL endpoint for counting, if the store is generic");
  command->add_flag("--no-check", arguments.no_check, "Do not count what the store holds");
  command
      ->add_option("--connections", options.connections,
                   "Graphs sent at the same time; 0: what suits the store, 2 for Virtuoso, 1 for others")
      ->check(CLI::Range(0, 16))
      ->capture_default_str();
  command->add_flag("--resume", options.resume, "Go on with a load that failed");
  command->add_option("--state", arguments.state,
                      "File that keeps how far the load has come (INPUT.load); - keeps nothing");
  command->add_option("--retries", options.retries, "How often a request is repeated that may succeed later")
      ->check(CLI::Range(0, 100))
      ->capture_default_str();
  command
      ->add_option("--retry-wait", options.retry_wait,
                   "Seconds before the first repetition; doubled each time, up to 30")
      ->check(CLI::Range(0.0, 30.0))
      ->capture_default_str();
  command->add_option("--connect-timeout", options.http.connect_timeout, "Seconds to wait for a connection")
      ->check(CLI::Range(0.1, 600.0))
      ->capture_default_str();
  command->add_option("--timeout", options.http.silence_timeout, "Seconds of silence after which a request has failed")
      ->check(CLI::Range(1.0, 86400.0))
      ->capture_default_str();
  command->add_flag("-q,--quiet", arguments.quiet, "No progress and no summary");
  command->footer(
      "Examples:\n"
      "  chancery load outputs http://localhost:8890/sparql-graph-crud-auth --user dba --password-file dba.txt\n"
      "  chancery load outputs/graph.ttl http://localhost:3030/news --graph https://example.org/news --replace\n"
      "  chancery load outputs/graph.nq http://localhost:7878/store --resume");
  command->callback([held, &status] { status = run_load(*held); });
}

}  // namespace chancery

#include "app/show_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "app/article_loop.hpp"
#include "app/graph_text.hpp"
#include "app/stored_graph.hpp"
#include "core/error.hpp"
#include "graph/analytics.hpp"
#include "graph/name_lookup.hpp"

namespace chancery {
namespace {

struct ShowOptions {
  std::filesystem::path graph;
  std::string entity;
  std::vector<std::string> path;
  bool rank = false, timeline = false, json = false;
  std::size_t limit = 20;
  std::vector<std::filesystem::path> ontology;
};

std::string answer(const ShowOptions& options, const StoredGraph& stored) {
  const GraphText text(stored, standard_output());
  if (options.rank) return options.json ? rank_json(stored, options.limit) : text.rank(options.limit);
  if (!options.path.empty()) {
    const Vertex from = entity_named(stored.graph, options.path.front());
    const Vertex to = entity_named(stored.graph, options.path.back());
    const auto path = shortest_path(stored.graph, from, to);
    if (!path)
      throw Error(ErrorCode::usage, fmt::format("nothing that the texts state ties '{}' to '{}'",
                                                stored.graph.graph[from].label, stored.graph.graph[to].label));
    return options.json ? path_json(stored, *path) : text.path(from, *path);
  }
  std::optional<Vertex> about;
  if (!options.entity.empty()) about = entity_named(stored.graph, options.entity);
  if (options.timeline) return options.json ? timeline_json(stored, about) : text.timeline(about);
  if (!about) throw Error(ErrorCode::usage, "say what to show: an entity, --path A B, --rank or --timeline");
  return options.json ? entity_json(stored, *about) : text.entity(*about);
}

}  // namespace

void add_show_command(CLI::App& program) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* command =
      program.add_subcommand("show", "Show an entity, a path between two, who is central, or what happens when");
  command->add_option("graph", options->graph, "graph.nq or graph.ttl, as build writes it")->required();
  command->add_option("entity", options->entity, "An entity by name, alias or IRI");
  auto* path =
      command->add_option("--path", options->path, "How two entities are tied: the fewest statements")->expected(2);
  auto* rank = command->add_flag("--rank", options->rank, "The most central entities")->excludes(path);
  command
      ->add_flag("--timeline", options->timeline,
                 "Dated statements in the order of time, of the entity if one is given")
      ->excludes(path)
      ->excludes(rank);
  command->add_option("--limit", options->limit, "How many entities --rank shows")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command->add_flag("--json", options->json, "JSON instead of text");
  command->add_option("--ontology", options->ontology, "Further Turtle file with properties (repeatable)")
      ->allow_extra_args(false);
  command->footer(
      "Examples:\n"
      "  chancery show outputs/graph.nq Norway\n"
      "  chancery show outputs/graph.nq --path \"William Ruto\" Rwanda\n"
      "  chancery show outputs/graph.nq --rank --limit 10\n"
      "  chancery show outputs/graph.nq Norway --timeline --json");
  command->callback(
      [options] { write_standard_output(answer(*options, open_graph(options->graph, options->ontology))); });
}

}  // namespace chancery

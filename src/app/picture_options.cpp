#include "app/picture_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "core/error.hpp"
#include "graph/name_lookup.hpp"

namespace chancery {
namespace {

const std::map<std::string, PictureStyle> styles = {{"overview", PictureStyle::overview},
                                                    {"ego", PictureStyle::ego},
                                                    {"timeline", PictureStyle::timeline},
                                                    {"predicate", PictureStyle::predicate}};
const std::map<std::string, Clusters> clusters = {
    {"none", Clusters::none}, {"class", Clusters::type}, {"country", Clusters::country}};

int find_relation(const std::string& name, const Ontology& ontology) {
  for (std::size_t at = 0; at < ontology.properties.size(); ++at) {
    const Property& property = ontology.properties[at];
    if (name == property.name || name == property.label || name == property.iri) return static_cast<int>(at);
  }
  throw Error(ErrorCode::usage,
              fmt::format("there is no relation '{}': give a name of the ontology such as 'met' or 'visited'", name));
}

}  // namespace

void add_picture_options(CLI::App& command, const std::shared_ptr<PictureWishes>& wishes) {
  command.add_option("--dot-style", wishes->style, "overview, ego, timeline or predicate")
      ->check(CLI::IsMember({"overview", "ego", "timeline", "predicate"}))
      ->capture_default_str();
  command.add_option("--around", wishes->around, "Entity that the picture is about, by name or IRI (ego, timeline)");
  command.add_option("--hops", wishes->hops, "How far from that entity")
      ->check(CLI::Range(1, 10))
      ->capture_default_str();
  command.add_option("--relation", wishes->relations, "Relation to draw (predicate; repeatable)")
      ->allow_extra_args(false);
  command.add_option("--cluster", wishes->clusters, "Frames around entities: none, class or country")
      ->check(CLI::IsMember({"none", "class", "country"}))
      ->capture_default_str();
  command.add_option("--max-entities", wishes->entities, "Draw at most so many")->capture_default_str();
  command.add_option("--max-edges", wishes->edges, "Draw at most so many")->capture_default_str();
}

PictureOptions picture_options(const PictureWishes& wishes, const KnowledgeGraph& graph, const Ontology& ontology) {
  PictureOptions options;
  options.style = styles.at(wishes.style);
  options.clusters = clusters.at(wishes.clusters);
  options.hops = wishes.hops;
  options.entities = wishes.entities;
  options.edges = wishes.edges;
  if (options.style == PictureStyle::ego && wishes.around.empty())
    throw Error(ErrorCode::usage, "the style ego needs an entity: --around NAME");
  if (!wishes.around.empty()) options.around = graph.graph[entity_named(graph, wishes.around)].slug;
  for (const std::string& name : wishes.relations) options.relations.push_back(find_relation(name, ontology));
  return options;
}

}  // namespace chancery

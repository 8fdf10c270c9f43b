#include "export/flat.hpp"

#include <cmath>

#include "graph/content_id.hpp"

namespace chancery {
namespace {

std::string label_of(const KnowledgeGraph& graph, const std::string& slug) {
  if (slug.empty()) return {};
  const auto vertex = graph.find(slug);
  return vertex ? graph.graph[*vertex].label : slug;
}

}  // namespace

FlatNode flatten(const GraphEntity& entity, const Iris& iris) {
  std::string aliases;
  for (const std::string& alias : entity.aliases) aliases += (aliases.empty() ? "" : " | ") + alias;
  return {iris.entity(entity.slug), entity.label, std::string(to_string(entity.type)),
          entity.wikidata.empty() ? "" : join_iri(ns::wd, entity.wikidata), aliases};
}

FlatEdge flatten(const GraphStatement& statement, const KnowledgeGraph& graph, const Ontology& ontology,
                 const Iris& iris) {
  const Property& property = ontology.properties.at(static_cast<std::size_t>(statement.predicate));
  return {iris.statement(statement.id),
          property.name,
          std::string(to_string(statement.mode)),
          statement.time ? statement.time->iso : "",
          statement.time ? to_iso(statement.time->from) : "",
          statement.time ? to_iso(statement.time->until) : "",
          label_of(graph, statement.place),
          statement.amount ? decimal(statement.amount->value) : "",
          statement.amount ? statement.amount->unit : "",
          statement.title,
          statement.topic,
          label_of(graph, statement.attributed_to),
          is_asserted(statement) ? "yes" : "no",
          decimal(std::round(statement.confidence * 1e4) / 1e4),
          std::to_string(support(statement.passages)),
          statement.passages.empty() ? "" : statement.passages.front().text};
}

}  // namespace chancery

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/graph_answers.hpp"
#include "app/graph_text.hpp"
#include "export/dot_text.hpp"

namespace chancery {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json entity_object(const StoredGraph& stored, Vertex vertex) {
  const GraphEntity& entity = stored.graph.graph[vertex];
  Json json;
  json["iri"] = stored.base + "entity/" + entity.slug;
  json["label"] = visible_text(entity.label);
  json["class"] = to_string(entity.type);
  if (!entity.aliases.empty()) {
    Json& aliases = json["aliases"] = Json::array();
    for (const std::string& alias : entity.aliases) aliases.push_back(visible_text(alias));
  }
  if (!entity.wikidata.empty()) json["wikidata"] = entity.wikidata;
  return json;
}

Json passages_of(const std::vector<Passage>& passages) {
  Json list = Json::array();
  for (const Passage& passage : passages)
    list.push_back({{"source", passage.source},
                    {"begin", passage.begin},
                    {"end", passage.end},
                    {"text", visible_text(passage.text)}});
  return list;
}

Json statement_object(const StoredGraph& stored, Edge edge) {
  const BoostGraph& graph = stored.graph.graph;
  const GraphStatement& statement = graph[edge];
  Json json;
  json["id"] = statement.id;
  json["subject"] = visible_text(graph[source(edge, graph)].label);
  json["predicate"] = stored.ontology.properties.at(static_cast<std::size_t>(statement.predicate)).iri;
  json["object"] = visible_text(graph[target(edge, graph)].label);
  json["mode"] = to_string(statement.mode);
  if (statement.time)
    json["time"] = {{"iso", visible_text(statement.time->iso)},
                    {"from", to_iso(statement.time->from)},
                    {"until", to_iso(statement.time->until)}};
  if (!statement.place.empty()) json["place"] = statement.place;
  if (statement.amount)
    json["amount"] = {{"value", statement.amount->value}, {"unit", visible_text(statement.amount->unit)}};
  if (!statement.title.empty()) json["title"] = visible_text(statement.title);
  if (!statement.topic.empty()) json["topic"] = visible_text(statement.topic);
  if (!statement.attributed_to.empty()) json["attributedTo"] = statement.attributed_to;
  json["claimed"] = statement.claimed;
  json["confidence"] = statement.confidence;
  json["passages"] = passages_of(statement.passages);
  return json;
}

Json statement_list(const StoredGraph& stored, const std::vector<Edge>& edges) {
  Json list = Json::array();
  for (const Edge edge : edges) list.push_back(statement_object(stored, edge));
  return list;
}

}  // namespace

std::string entity_json(const StoredGraph& stored, Vertex vertex) {
  Json json = entity_object(stored, vertex);
  Json& relations = json["relations"] = Json::array();
  for (const RelationGroup& group : relation_groups(stored, vertex))
    relations.push_back(
        {{"relation", visible_text(group.title)}, {"statements", statement_list(stored, group.statements)}});
  Json& figures = json["figures"] = Json::array();
  const std::string& slug = stored.graph.graph[vertex].slug;
  for (const GraphObservation& o : stored.graph.observations) {
    if (std::find(o.about.begin(), o.about.end(), slug) == o.about.end()) continue;
    figures.push_back({{"measure", visible_text(o.measure)},
                       {"value", o.amount.value},
                       {"unit", visible_text(o.amount.unit)},
                       {"mode", to_string(o.mode)},
                       {"passages", passages_of(o.passages)}});
  }
  return written(json);
}

std::string path_json(const StoredGraph& stored, const std::vector<Edge>& path) {
  return written({{"length", path.size()}, {"statements", statement_list(stored, path)}});
}

std::string rank_json(const StoredGraph& stored, std::size_t limit) {
  Json list = Json::array();
  for (const Rank& rank : ranks(stored.graph, limit)) {
    Json json = entity_object(stored, rank.vertex);
    json["statements"] = rank.statements;
    json["betweenness"] = rank.betweenness;
    list.push_back(std::move(json));
  }
  return written({{"entities", list}});
}

std::string timeline_json(const StoredGraph& stored, std::optional<Vertex> about) {
  return written({{"statements", statement_list(stored, dated_statements(stored.graph, about))}});
}

}  // namespace chancery

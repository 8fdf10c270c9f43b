#include "graph/world.hpp"

#include <algorithm>
#include <stdexcept>

namespace chancery::test {
namespace {

Property make(const std::string& name, const std::string& label, EntityTypes domain, EntityTypes range,
              bool symmetric = false) {
  Property property;
  property.iri = std::string(chancery_namespace) + name;
  property.name = name;
  property.label = label;
  property.domain = domain;
  property.range = range;
  property.symmetric = symmetric;
  return property;
}

}  // namespace

Ontology small_ontology() {
  using enum EntityType;
  const EntityTypes agents = agent_types;
  Ontology ontology;
  ontology.version = "0.0.1";
  ontology.properties = {
      make("accused", "accused", agents, agents),
      make("chairs", "chairs", agents, EntityTypes(organization) | event),
      make("criticized", "criticized", agents, agents),
      make("holdsOfficeIn", "holds office in", person, EntityTypes(country) | place | organization),
      make("hosts", "hosts", agents | place, EntityTypes(event) | agents),
      make("locatedIn", "located in", EntityTypes(organization) | facility | event | place,
           EntityTypes(place) | country),
      make("memberOf", "member of", agents, organization),
      make("met", "met", agents, agents, true),
      make("negotiatedWith", "negotiated with", agents, agents, true),
      make("partnerOf", "partner of", agents, agents, true),
      make("partyTo", "party to", EntityTypes(country) | organization, document),
      make("signed", "signed", agents, document),
      make("tradesWith", "trades with", agents, agents, true),
      make("visited", "visited", agents, EntityTypes(place) | country | facility),
  };
  ontology.properties[static_cast<std::size_t>(property(ontology, "negotiatedWith"))].parent =
      property(ontology, "met");
  return ontology;
}

int property(const Ontology& ontology, std::string_view name) {
  for (std::size_t index = 0; index < ontology.properties.size(); ++index)
    if (ontology.properties[index].name == name) return static_cast<int>(index);
  throw std::logic_error("no such property in this ontology: " + std::string(name));
}

Story::Story(const Ontology& ontology, std::string id) : ontology_(&ontology) {
  article.path = id + ".txt";
  article.id = std::move(id);
}

EntityId Story::entity(EntityType type, const std::string& name, const std::string& wikidata, bool known,
                       const std::string& slug) {
  Entity made;
  made.type = type;
  made.name = name;
  made.slug = slug;
  if (slug.empty())
    for (const char c : name) made.slug += c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  made.wikidata = wikidata;
  if (known) made.known = 0;
  entities.list.push_back(made);
  const auto id = static_cast<EntityId>(entities.list.size() - 1);
  ids_[made.slug] = id;
  return id;
}

Span Story::sentence_span(const std::string& sentence) {
  std::size_t at = article.text.find(sentence);
  if (at == std::string::npos) {
    if (!article.text.empty()) article.text += ' ';
    at = article.text.size();
    article.text += sentence;
  }
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + sentence.size())};
}

Statement& Story::tell(const std::string& subject, std::string_view predicate, const std::string& object,
                       const std::string& sentence, Mode mode) {
  Statement statement;
  statement.subject = ids_.at(subject);
  statement.object = ids_.at(object);
  statement.predicate = property(*ontology_, predicate);
  statement.mode = mode;
  statement.confidence = 0.9;
  statement.rule = "rule-" + std::string(predicate) + "-verb";
  statement.evidence = sentence_span(sentence);
  findings.statements.push_back(statement);
  return findings.statements.back();
}

Observation& Story::figure(const std::string& about, const std::string& measure, double value, const std::string& unit,
                           const std::string& sentence) {
  Observation observation;
  observation.about = {ids_.at(about)};
  observation.measure = measure;
  observation.amount = {value, unit};
  observation.confidence = 0.8;
  observation.evidence = sentence_span(sentence);
  findings.observations.push_back(observation);
  return findings.observations.back();
}

TimeRange day(int year, unsigned month, unsigned day_of_month) {
  return day_range(Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day_of_month)});
}

}  // namespace chancery::test

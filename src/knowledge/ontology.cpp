#include "knowledge/ontology.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/error.hpp"
#include "knowledge/data_files.hpp"
#include "rdf/raptor.hpp"

namespace chancery {
namespace {

const std::string chn(chancery_namespace);
const std::string rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const std::string rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const std::string owl = "http://www.w3.org/2002/07/owl#";
const std::string skos = "http://www.w3.org/2004/02/skos/core#";

struct Fact {
  std::string predicate;
  rdf::Term object;
  Place place;
};
// All facts of a subject, in the order of the files.
using Subjects = std::map<std::string, std::vector<Fact>>;

[[noreturn]] void fail(const Place& place, const std::string& message) {
  throw Error(ErrorCode::ontology, message, place);
}

Subjects read_all(const std::vector<std::filesystem::path>& files) {
  Subjects subjects;
  for (const std::filesystem::path& file : turtle_files(files))
    rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t line) {
      subjects[triple.subject.value].push_back(
          {std::move(triple.predicate.value), std::move(triple.object), {file.string(), line, {}, {}}});
    });
  return subjects;
}

bool has_type(const std::vector<Fact>& facts, const std::string& type) {
  return std::any_of(facts.begin(), facts.end(),
                     [&](const Fact& fact) { return fact.predicate == rdf_type && fact.object.value == type; });
}

// What the readable part of an IRI is: "met" of ours, the last piece of others.
std::string short_name(const std::string& iri) {
  if (iri.starts_with(chn)) return iri.substr(chn.size());
  const std::size_t end = iri.find_last_not_of("/#");
  const std::size_t start = iri.find_last_of("/#:", end);
  return iri.substr(start + 1, end - start);
}

EntityTypes class_of(const Fact& fact) {
  if (fact.object.value == chn + "Agent") return agent_types;
  if (fact.object.value.starts_with(chn))
    if (const auto type = entity_type_from(fact.object.value.substr(chn.size()))) return *type;
  if (fact.object.value.starts_with("_:"))
    fail(fact.place,
         "a class made of several cannot stand here: name each with schema:domainIncludes or "
         "schema:rangeIncludes");
  fail(fact.place, fmt::format("<{}> is not a class of entities: use chn:Person, chn:Country, chn:Place, "
                               "chn:Organization, chn:Event, chn:Document, chn:Facility, chn:Project or chn:Agent",
                               fact.object.value));
}

bool is_about(const Fact& fact, const std::string& kind) {
  return fact.predicate == "http://schema.org/" + kind + "Includes" ||
         fact.predicate == "https://schema.org/" + kind + "Includes";
}

// Domain or range: several rdfs:domain would mean what all of them share, so a second one is refused.
EntityTypes classes(const std::vector<Fact>& facts, const std::string& kind) {
  EntityTypes found;
  const Fact* single = nullptr;
  for (const Fact& fact : facts) {
    if (is_about(fact, kind)) found = found | class_of(fact);
    if (fact.predicate != rdfs + kind) continue;
    if (single != nullptr && single->object != fact.object)
      fail(fact.place,
           fmt::format("two rdfs:{0} mean things that are both: write schema:{0}Includes for 'one of'", kind));
    single = &fact;
    found = found | class_of(fact);
  }
  return found;
}

// The English text of a label or definition, else the first one.
std::string text_of(const std::vector<Fact>& facts, const std::string& predicate) {
  const Fact* chosen = nullptr;
  for (const Fact& fact : facts) {
    if (fact.predicate != predicate || fact.object.kind != rdf::Term::Kind::literal) continue;
    const bool english = fact.object.language.empty() || fact.object.language.starts_with("en");
    if (english) return fact.object.value;
    if (chosen == nullptr) chosen = &fact;
  }
  return chosen == nullptr ? std::string() : chosen->object.value;
}

// Subjects that are chn:Relation, or refine one by rdfs:subPropertyOf.
std::set<std::string> find_relations(const Subjects& subjects) {
  std::set<std::string> relations;
  for (const auto& [iri, facts] : subjects)
    if (has_type(facts, chn + "Relation")) relations.insert(iri);
  for (bool grown = true; grown;) {
    grown = false;
    for (const auto& [iri, facts] : subjects)
      for (const Fact& fact : facts)
        if (fact.predicate == rdfs + "subPropertyOf" && relations.contains(fact.object.value))
          grown = relations.insert(iri).second || grown;
  }
  return relations;
}

// Fills what a property inherits, parents before children; a circle of parents is refused.
void inherit(Ontology& ontology, int at, std::vector<int>& state, const Subjects& subjects) {
  Property& property = ontology.properties[static_cast<std::size_t>(at)];
  int& mine = state[static_cast<std::size_t>(at)];
  const Place& place = subjects.at(property.iri).front().place;
  if (mine == 2) return;
  if (mine == 1) fail(place, fmt::format("<{}> is a subproperty of itself by way of others", property.iri));
  mine = 1;
  if (property.parent) {
    inherit(ontology, *property.parent, state, subjects);
    const Property& parent = ontology.properties[static_cast<std::size_t>(*property.parent)];
    if (property.domain.empty()) property.domain = parent.domain;
    if (property.range.empty()) property.range = parent.range;
  }
  mine = 2;
  const auto require = [&](bool given, std::string_view what) {
    if (!given) fail(place, fmt::format("<{}> has no {}", property.iri, what));
  };
  require(!property.label.empty(), "rdfs:label");
  require(!property.domain.empty(), "rdfs:domain or schema:domainIncludes");
  require(!property.range.empty(), "rdfs:range or schema:rangeIncludes");
  if (property.symmetric && property.domain != property.range)
    fail(place, fmt::format("<{}> is symmetric, so its domain and range must be the same", property.iri));
}

void make_properties(Ontology& ontology, const Subjects& subjects) {
  const std::set<std::string> relations = find_relations(subjects);
  for (const std::string& iri : relations) {
    const std::vector<Fact>& facts = subjects.at(iri);
    Property property;
    property.iri = iri;
    property.name = short_name(iri);
    property.label = text_of(facts, rdfs + "label");
    property.definition = text_of(facts, skos + "definition");
    property.domain = classes(facts, "domain");
    property.range = classes(facts, "range");
    property.symmetric = has_type(facts, owl + "SymmetricProperty");
    property.speech_act = has_type(facts, std::string(chancery_namespace) + "SpeechAct");
    property.file = facts.front().place.file;
    for (const Fact& fact : facts) {
      if (fact.predicate != rdfs + "subPropertyOf") continue;
      const auto parent = relations.find(fact.object.value);
      if (parent != relations.end() && !property.parent)
        property.parent = static_cast<int>(std::distance(relations.begin(), parent));
      else if (parent == relations.end() && fact.object.value.starts_with(chn))
        fail(fact.place, fmt::format("<{}> is no relation that these files define", fact.object.value));
    }
    ontology.properties.push_back(std::move(property));
  }
  std::vector<int> state(ontology.properties.size(), 0);
  for (std::size_t at = 0; at < ontology.properties.size(); ++at)
    inherit(ontology, static_cast<int>(at), state, subjects);
}

void make_patterns(Ontology& ontology, const Subjects& subjects) {
  for (const auto& [iri, facts] : subjects) {
    if (has_type(facts, chn + "Pattern")) {
      PatternSource pattern{iri, facts.front().place.file, facts.front().place.line.value_or(0), {}};
      for (const Fact& fact : facts) {
        if (fact.object.value.starts_with("_:") && fact.object.kind == rdf::Term::Kind::iri)
          fail(fact.place, fmt::format("pattern <{}> has a blank node: write a text or an IRI", iri));
        if (fact.predicate != rdf_type) pattern.values.emplace_back(fact.predicate, fact.object);
      }
      ontology.patterns.push_back(std::move(pattern));
    }
    if (has_type(facts, chn + "WordClass")) {
      WordClass words{iri, {}};
      for (const Fact& fact : facts)
        if (fact.predicate == chn + "lemma") words.lemmas.push_back(fact.object.value);
      if (words.lemmas.empty()) fail(facts.front().place, fmt::format("word class <{}> has no chn:lemma", iri));
      ontology.word_classes.push_back(std::move(words));
    }
  }
}

}  // namespace

std::optional<int> Ontology::find_property(std::string_view iri) const {
  const auto found =
      std::lower_bound(properties.begin(), properties.end(), iri,
                       [](const Property& property, std::string_view text) { return property.iri < text; });
  if (found == properties.end() || found->iri != iri) return std::nullopt;
  return static_cast<int>(found - properties.begin());
}

Ontology load_ontology(const std::vector<std::filesystem::path>& files) {
  const Subjects subjects = read_all(files);
  Ontology ontology;
  const auto header = subjects.find("https://w3id.org/chancery/ontology");
  if (header != subjects.end()) ontology.version = text_of(header->second, owl + "versionInfo");
  make_properties(ontology, subjects);
  make_patterns(ontology, subjects);
  return ontology;
}

}  // namespace chancery

// The ontology that Chancery ships: complete, and with the domains and ranges that its guidelines give.
#include <map>
#include <set>

#include "catch.hpp"
#include "knowledge/data_files.hpp"
#include "knowledge/ontology.hpp"
#include "rdf/raptor.hpp"

using namespace chancery;

namespace {

const std::string file = CHANCERY_SOURCE_DIR "/ontology/chancery.ttl";
const std::string chn(chancery_namespace);

// One letter for a class; A for person, country and organisation together.
EntityTypes classes(const std::string& letters) {
  EntityTypes types;
  for (const char letter : letters) {
    switch (letter) {
      case 'A':
        types = types | agent_types;
        break;
      case 'P':
        types = types | EntityType::person;
        break;
      case 'C':
        types = types | EntityType::country;
        break;
      case 'L':
        types = types | EntityType::place;
        break;
      case 'O':
        types = types | EntityType::organization;
        break;
      case 'E':
        types = types | EntityType::event;
        break;
      case 'D':
        types = types | EntityType::document;
        break;
      case 'F':
        types = types | EntityType::facility;
        break;
      case 'J':
        types = types | EntityType::project;
        break;
      default:
        FAIL("no such class: " << letter);
    }
  }
  return types;
}

struct Row {
  const char *name, *domain, *range;
  bool symmetric = false;
};

const Row rows[] = {
    {"holdsOfficeIn", "P", "CLO"},
    {"worksFor", "P", "OC"},
    {"memberOf", "A", "O"},
    {"educatedAt", "P", "O"},
    {"appointed", "A", "P"},
    {"succeeded", "P", "P"},
    {"met", "A", "A", true},
    {"spokeWith", "A", "A", true},
    {"wroteTo", "A", "A"},
    {"visited", "A", "LCF"},
    {"invited", "A", "A"},
    {"hosts", "AL", "EA"},
    {"participatesIn", "A", "E"},
    {"chairs", "A", "OE"},
    {"signed", "A", "D"},
    {"partyTo", "CO", "D"},
    {"proposed", "A", "OEDFJ"},
    {"established", "A", "OFEJ"},
    {"agreedWith", "A", "A", true},
    {"cooperatesWith", "A", "A", true},
    {"partnerOf", "A", "A", true},
    {"allyOf", "A", "A", true},
    {"tradesWith", "A", "A", true},
    {"investsIn", "A", "COFJ"},
    {"suppliesTo", "A", "AL"},
    {"aids", "A", "AL"},
    {"builds", "A", "FJ"},
    {"owns", "A", "OF"},
    {"operatesIn", "O", "LC"},
    {"locatedIn", "OFEL", "LC"},
    {"partOf", "OFE", "OE"},
    {"thanked", "A", "A"},
    {"praised", "A", "AEDJ"},
    {"congratulated", "A", "A"},
    {"supports", "A", "ADJE"},
    {"criticized", "A", "AEDJ"},
    {"accused", "A", "A"},
    {"opposes", "A", "ADJE"},
    {"urged", "A", "A"},
    {"threatened", "A", "A"},
    {"sanctioned", "A", "A"},
    {"attacked", "A", "AL"},
    {"detained", "A", "P"},
    {"withdrewFrom", "A", "ODL"},
    {"awarded", "A", "PO"},
};

}  // namespace

TEST_CASE("The ontology has exactly the 45 relations with their domains and ranges") {
  const Ontology ontology = load_ontology({file});
  CHECK(ontology.properties.size() == std::size(rows));
  CHECK(std::size(rows) == 45);
  CHECK_FALSE(ontology.version.empty());
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto at = ontology.find_property(chn + row.name);
    REQUIRE(at);
    const Property& property = ontology.properties[static_cast<std::size_t>(*at)];
    CHECK(property.name == row.name);
    CHECK(property.domain == classes(row.domain));
    CHECK(property.range == classes(row.range));
    CHECK(property.symmetric == row.symmetric);
    CHECK_FALSE(property.definition.empty());
  }
}

TEST_CASE("Every term of the vocabulary has a type, a label and a definition, and none is spoken of undefined") {
  std::map<std::string, std::set<std::string>> said;
  std::set<std::string> spoken_of;
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t) {
    said[triple.subject.value].insert(triple.predicate.value);
    for (const rdf::Term* term : {&triple.subject, &triple.predicate, &triple.object})
      if (term->kind == rdf::Term::Kind::iri && term->value.starts_with(chn)) spoken_of.insert(term->value);
  });
  CHECK(spoken_of.size() > 100);
  for (const std::string& term : spoken_of) {
    CAPTURE(term);
    CHECK(said[term].contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"));
    CHECK(said[term].contains("http://www.w3.org/2000/01/rdf-schema#label"));
    CHECK(said[term].contains("http://www.w3.org/2004/02/skos/core#definition"));
  }
}

TEST_CASE("Every property has a domain and a range, given by classes and types that exist") {
  const std::string rdfs = "http://www.w3.org/2000/01/rdf-schema#", schema = "http://schema.org/";
  const std::string owl = "http://www.w3.org/2002/07/owl#", rdf_syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  std::map<std::string, std::set<std::string>> types, domains, ranges;
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t) {
    const std::string& predicate = triple.predicate.value;
    if (predicate == rdf_syntax + "type") types[triple.subject.value].insert(triple.object.value);
    if (predicate == rdfs + "domain" || predicate == schema + "domainIncludes")
      domains[triple.subject.value].insert(triple.object.value);
    if (predicate == rdfs + "range" || predicate == schema + "rangeIncludes")
      ranges[triple.subject.value].insert(triple.object.value);
  });
  std::size_t properties = 0;
  for (const auto& [term, kinds] : types) {
    if (!kinds.contains(owl + "ObjectProperty") && !kinds.contains(owl + "DatatypeProperty") &&
        !kinds.contains(owl + "SymmetricProperty") && !kinds.contains(rdf_syntax + "Property"))
      continue;
    ++properties;
    CAPTURE(term);
    CHECK_FALSE(domains[term].empty());
    CHECK_FALSE(ranges[term].empty());
    for (const auto& side : {domains[term], ranges[term]})
      for (const std::string& kind : side) {
        CAPTURE(kind);
        if (kind.starts_with(chn)) CHECK(types[kind].contains(owl + "Class"));
      }
  }
  CHECK(properties > 90);
}

TEST_CASE("The shapes are good Turtle and speak of nothing undefined") {
  std::set<std::string> defined, spoken_of;
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t) { defined.insert(triple.subject.value); });
  rdf::read_turtle(CHANCERY_SOURCE_DIR "/ontology/shapes.ttl", [&](rdf::Triple&& triple, std::size_t) {
    for (const rdf::Term* term : {&triple.subject, &triple.predicate, &triple.object})
      if (term->kind == rdf::Term::Kind::iri && term->value.starts_with(chn)) spoken_of.insert(term->value);
  });
  CHECK(spoken_of.size() > 30);
  for (const std::string& term : spoken_of) {
    CAPTURE(term);
    CHECK(defined.contains(term));
  }
}

TEST_CASE("Patterns and gazetteer use no word of ours that the ontology does not define") {
  std::set<std::string> defined, used;
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t) { defined.insert(triple.subject.value); });
  for (const auto& path :
       turtle_files({CHANCERY_SOURCE_DIR "/ontology/patterns", CHANCERY_SOURCE_DIR "/ontology/gazetteer"}))
    rdf::read_turtle(path, [&](rdf::Triple&& triple, std::size_t) {
      defined.insert(triple.subject.value);
      for (const rdf::Term* term : {&triple.predicate, &triple.object})
        if (term->kind == rdf::Term::Kind::iri && term->value.starts_with(chn)) used.insert(term->value);
    });
  for (const std::string& term : used) {
    CAPTURE(term);
    CHECK(defined.contains(term));
  }
}

TEST_CASE("The graph's own vocabulary is defined") {
  std::set<std::string> subjects;
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t) { subjects.insert(triple.subject.value); });
  for (const char* name :
       {"Person",        "Country",      "Place",       "Organization", "Event", "Document", "Facility", "Project",
        "Agent",         "Statement",    "Observation", "Source",       "mode",  "actual",   "planned",  "possible",
        "negated",       "time",         "from",        "until",        "place", "amount",   "unit",     "title",
        "topic",         "attributedTo", "confidence",  "support",      "rule",  "about",    "measure",  "value",
        "approximation", "sha256",       "Pattern",     "WordClass",    "lemma", "property"}) {
    CAPTURE(name);
    CHECK(subjects.contains(chn + name));
  }
}

// What load_ontology makes of files, on small ones written here.
#include "knowledge/ontology.hpp"

#include <stdexcept>

#include "catch.hpp"
#include "core/error.hpp"
#include "rdf/temporary_file.hpp"

using namespace chancery;

namespace {

const std::string prefixes = R"(@prefix chn: <https://w3id.org/chancery/ontology#> .
@prefix ex: <https://example.org/ns/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
)";  // 6 lines

Ontology load(const std::string& text) {
  const TemporaryFile file(prefixes + text);
  return load_ontology({file.path()});
}

Error error_of(const std::string& text) {
  try {
    load(text);
  } catch (const Error& error) {
    return error;
  }
  throw std::runtime_error("it was loaded without an error");
}

bool says(const Error& error, const std::string& part) {
  return std::string(error.what()).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A relation has its classes, label and symmetry") {
  const Ontology ontology = load(R"(
ex:twinnedWith a chn:Relation , owl:SymmetricProperty ; rdfs:label "jumel\u00e9e"@fr , "twinned with"@en ;
  skos:definition "Two cities are twins."@en ; rdfs:domain chn:Place ; rdfs:range chn:Place .
ex:funds a chn:Relation ; rdfs:label "funds" ; rdfs:domain chn:Agent ; schema:rangeIncludes chn:Event , chn:Project .
)");
  REQUIRE(ontology.properties.size() == 2);
  const Property& funds = ontology.properties[0];
  CHECK(funds.name == "funds");
  CHECK(funds.domain == agent_types);
  CHECK(funds.range == (EntityTypes(EntityType::event) | EntityType::project));
  CHECK_FALSE(funds.symmetric);
  const Property& twinned = ontology.properties[1];
  CHECK(twinned.iri == "https://example.org/ns/twinnedWith");
  CHECK(twinned.label == "twinned with");
  CHECK(twinned.definition == "Two cities are twins.");
  CHECK(twinned.symmetric);
  CHECK(ontology.find_property("https://example.org/ns/twinnedWith") == 1);
  CHECK_FALSE(ontology.find_property("https://example.org/ns/none"));
}

TEST_CASE("A user's file refines a shipped relation and inherits its classes") {
  const TemporaryFile extra(prefixes + R"(
ex:kissedGoodbye rdfs:subPropertyOf chn:met ; rdfs:label "kissed goodbye" .
ex:wavedGoodbye rdfs:subPropertyOf ex:kissedGoodbye ; rdfs:label "waved goodbye" ; rdfs:range chn:Person .
ex:p1 a chn:Pattern ; chn:property ex:kissedGoodbye ; chn:verb "kiss" ; ex:anything "goes" .
chn:met skos:altLabel "came together with" .
)");
  const Ontology ontology = load_ontology({CHANCERY_SOURCE_DIR "/ontology/chancery.ttl", extra.path()});
  CHECK(ontology.properties.size() == 47);
  const Property& kissed =
      ontology.properties[static_cast<std::size_t>(*ontology.find_property("https://example.org/ns/kissedGoodbye"))];
  CHECK(kissed.parent == ontology.find_property("https://w3id.org/chancery/ontology#met"));
  CHECK(kissed.domain == agent_types);
  CHECK(kissed.file == extra.path().string());
  const Property& waved =
      ontology.properties[static_cast<std::size_t>(*ontology.find_property("https://example.org/ns/wavedGoodbye"))];
  CHECK(waved.domain == agent_types);
  CHECK(waved.range == EntityTypes(EntityType::person));
}

TEST_CASE("Patterns and word classes are handed on as they are written") {
  const Ontology ontology = load(R"(
ex:p2 a chn:Pattern ; chn:verb "visit" , "tour" ; chn:object "obj" ; ex:later 3 .
ex:p1 a chn:Pattern ;
  chn:verb ex:praise .
ex:praise a chn:WordClass ; chn:lemma "hail" , "laud" .
)");
  REQUIRE(ontology.patterns.size() == 2);
  CHECK(ontology.patterns[0].iri == "https://example.org/ns/p1");
  CHECK(ontology.patterns[0].line == 10);
  const auto& values = ontology.patterns[1].values;
  REQUIRE(values.size() == 4);
  CHECK(values[0].first == "https://w3id.org/chancery/ontology#verb");
  CHECK(values[0].second == rdf::literal("visit"));
  CHECK(values[3].first == "https://example.org/ns/later");
  REQUIRE(ontology.word_classes.size() == 1);
  CHECK(ontology.word_classes[0].lemmas == std::vector<std::string>{"hail", "laud"});
}

TEST_CASE("Mistakes in an ontology are told with file, line and reason") {
  const std::string start = "ex:r a chn:Relation ; ";
  CHECK(says(error_of(start + "rdfs:domain chn:Person ; rdfs:range chn:Person .\n"), "no rdfs:label"));
  CHECK(says(error_of(start + "rdfs:label \"r\" ; rdfs:range chn:Person .\n"), "domain"));
  CHECK(says(error_of(start + "rdfs:label \"r\" ; rdfs:domain chn:Person .\n"), "range"));
  const Error unknown =
      error_of("\n" + start + "rdfs:label \"r\" ;\n rdfs:domain chn:Person ; rdfs:range chn:Ghost .\n");
  CHECK(says(unknown, "Ghost"));
  CHECK(unknown.place().line == 9);
  CHECK_FALSE(unknown.place().file.empty());
  CHECK(says(error_of(start + "rdfs:label \"r\" ; rdfs:domain chn:Person , chn:Place ; rdfs:range chn:Person .\n"),
             "domainIncludes"));
  CHECK(says(
      error_of(start +
               "rdfs:label \"r\" ; rdfs:range chn:Person ; rdfs:domain [ owl:unionOf ( chn:Person chn:Place ) ] .\n"),
      "domainIncludes"));
  CHECK(says(error_of("ex:r a chn:Relation , owl:SymmetricProperty ; rdfs:label \"r\" ; rdfs:domain chn:Person ; "
                      "rdfs:range chn:Place .\n"),
             "symmetric"));
  CHECK(says(error_of("ex:a a chn:Relation ; rdfs:label \"a\" ; rdfs:subPropertyOf ex:b .\nex:b rdfs:label \"b\" ; "
                      "rdfs:subPropertyOf ex:a .\n"),
             "itself"));
  CHECK(says(error_of(start + "rdfs:label \"r\" ; rdfs:subPropertyOf chn:mett .\n"), "mett"));
  CHECK(says(error_of("ex:p a chn:Pattern ; chn:verb [ ex:x 1 ] .\n"), "blank node"));
  CHECK(says(error_of("ex:w a chn:WordClass .\n"), "lemma"));
}

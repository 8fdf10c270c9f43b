// The rules of a gazetteer, on small ones written here.
#include "knowledge/knowledge_base.hpp"

#include <stdexcept>

#include "catch.hpp"
#include "core/error.hpp"
#include "rdf/temporary_file.hpp"

using namespace chancery;
using namespace std::chrono;

namespace {

const std::string prefixes = R"(@prefix chn: <https://w3id.org/chancery/ontology#> .
@prefix e: <https://w3id.org/chancery/data/entity/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
)";  // 7 lines

KnowledgeBase load(const std::string& text) {
  const TemporaryFile file(prefixes + text);
  return load_knowledge_base({file.path()});
}

// The error that loading must end with.
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

const std::string republic = R"(
e:freedonia a chn:Country ; rdfs:label "Freedonia"@en ; chn:abbreviation "FD" ; chn:demonym "Freedonian" .
e:firefly a chn:Person ; rdfs:label "Rufus Firefly" ; foaf:familyName "Firefly" .
e:trentino a chn:Person ; rdfs:label "Ambassador Trentino" .
e:teasdale a chn:Person ; rdfs:label "Gloria Teasdale" .
e:t1 a chn:OfficeTerm ; chn:holder e:trentino ; chn:body e:freedonia ; chn:role chn:headOfState ;
  chn:title "President" ; chn:from "2001-05-01"^^xsd:date ; chn:until "2005-04-30"^^xsd:date .
e:t2 a chn:OfficeTerm ; chn:holder e:firefly ; chn:body e:freedonia ; chn:role chn:headOfState , chn:headOfGovernment ;
  chn:title "Interim President of the Republic" ; chn:from "2005-04-30"^^xsd:date .
e:t3 a chn:OfficeTerm ; chn:holder e:teasdale ; chn:body e:freedonia ; chn:role chn:headOfState ;
  chn:title "Vice President" ; chn:from "2001"^^xsd:gYear ; chn:until "2006-02"^^xsd:gYearMonth ; chn:certain false .
)";

}  // namespace

TEST_CASE("Names of all kinds lead to the thing") {
  const KnowledgeBase known = load(republic);
  const KnownId country = known.find_slug("freedonia").value();
  const auto kind_of = [&](const char* name) {
    const auto hits = known.find(name);
    REQUIRE(hits.size() == 1);
    return hits[0];
  };
  CHECK(kind_of("Freedonia").kind == NameKind::name);
  CHECK(kind_of("the Freedonia's").thing == country);
  CHECK(kind_of("F.D.").kind == NameKind::abbreviation);
  CHECK(kind_of("Freedonian").kind == NameKind::demonym_adjective);
  CHECK(kind_of("Firefly").kind == NameKind::surname);
  CHECK(known.find("Sylvania").empty());
  CHECK_FALSE(known.find_slug("sylvania"));
}

TEST_CASE("Holders are those in office on the day, latest first") {
  const KnowledgeBase known = load(republic);
  const KnownId country = known.find_slug("freedonia").value();
  const auto name = [&](const OfficeTerm* term) { return known.things()[static_cast<std::size_t>(term->person)].slug; };
  const auto on = known.holders(country, Role::head_of_government, Date(2010y / 1 / 1));
  REQUIRE(on.size() == 1);
  CHECK(name(on[0]) == "firefly");
  CHECK(known.holders(country, Role::head_of_government, Date(2004y / 1 / 1)).empty());
  const auto handover = known.holders(country, "president", Date(2005y / 4 / 30));
  REQUIRE(handover.size() == 2);
  CHECK(name(handover[0]) == "firefly");
  CHECK(name(handover[1]) == "trentino");
  CHECK(known.holders(country, Role::head_of_state, std::nullopt).size() == 3);
  CHECK(known.offices_of(known.find_slug("firefly").value()).size() == 2);
}

TEST_CASE("A vice president is no president, and partial dates cover all their days") {
  const KnowledgeBase known = load(republic);
  const KnownId country = known.find_slug("freedonia").value();
  CHECK(known.holders(country, "president", Date(2001y / 1 / 1)).empty());
  const auto vice = known.holders(country, "vice president", Date(2006y / 2 / 28));
  REQUIRE(vice.size() == 1);
  CHECK_FALSE(vice[0]->certain);
  CHECK(vice[0]->start == Date(2001y / 1 / 1));
}

TEST_CASE("A title no holder has falls back on the role it usually means, the leading one first") {
  const KnowledgeBase known = load(republic + R"(
e:sylvania a chn:Country ; rdfs:label "Sylvania" ; chn:ledBy chn:headOfGovernment .
e:t4 a chn:OfficeTerm ; chn:holder e:trentino ; chn:body e:sylvania ; chn:role chn:headOfGovernment ; chn:title "Premier" .
e:t5 a chn:OfficeTerm ; chn:holder e:teasdale ; chn:body e:sylvania ; chn:role chn:headOfState ; chn:title "Queen" .
e:leader a chn:OfficeTitle ; rdfs:label "leader" ; chn:role chn:headOfState , chn:headOfGovernment .
e:pm a chn:OfficeTitle ; rdfs:label "prime minister" ; skos:altLabel "PM" ; chn:role chn:headOfGovernment .
e:secretary a chn:OfficeTitle ; rdfs:label "secretary-general" ; chn:leads false .
)");
  const KnownId sylvania = known.find_slug("sylvania").value();
  const KnownId trentino = known.find_slug("trentino").value();
  REQUIRE_FALSE(known.holders(sylvania, "leader", std::nullopt).empty());
  CHECK(known.holders(sylvania, "leader", std::nullopt)[0]->person == trentino);
  CHECK(known.holders(sylvania, "Prime Minister", std::nullopt)[0]->person == trentino);
  CHECK(known.holders(sylvania, "dog catcher", std::nullopt).empty());
  REQUIRE(known.find_title("PM") != nullptr);
  CHECK(known.find_title("pm") == nullptr);
  CHECK(known.find_title("Prime Ministers")->name == "prime minister");
  CHECK(known.find_title("secretaries-general")->leads == false);
  const std::vector<std::string_view> words = {"prime", "minister", "said"};
  CHECK(known.longest_title(words) == 2);
}

TEST_CASE("Namesakes: states before capitals before cities by size; prominence decides between states") {
  const KnowledgeBase known = load(R"(
e:small a chn:Place ; rdfs:label "Klopstokia" ; chn:population 5 .
e:large a chn:Place ; rdfs:label "Klopstokia" ; chn:population 500000 .
e:state a chn:Country ; rdfs:label "Klopstokia" ; chn:demonym "Klop" .
e:capital a chn:Place ; rdfs:label "Klopstokia" ; chn:capitalOf e:state ; chn:population 900 .
e:other a chn:Country ; rdfs:label "New Klopstokia" ; chn:demonym "Klop" ; chn:prominence 1 .
)");
  std::vector<std::string> slugs;
  for (const NameHit& hit : known.find("Klopstokia"))
    slugs.push_back(known.things()[static_cast<std::size_t>(hit.thing)].slug);
  CHECK(slugs == std::vector<std::string>{"state", "capital", "large", "small"});
  CHECK(known.find("Klop")[0].thing == known.find_slug("other").value());
  const KnownThing& capital = known.things()[static_cast<std::size_t>(known.find_slug("capital").value())];
  CHECK(capital.capital);
  CHECK(capital.country == known.find_slug("state"));
  CHECK(capital.metonym_of == known.find_slug("state"));
}

TEST_CASE("A later file adds names to what an earlier one defines") {
  const TemporaryFile first(prefixes + republic);
  const TemporaryFile second(prefixes + "e:freedonia a chn:Country ; skos:altLabel \"Land of the Free\" .\n");
  const KnowledgeBase known = load_knowledge_base({first.path(), second.path()});
  REQUIRE(known.find("Land of the Free").size() == 1);
  CHECK(known.find("Land of the Free")[0].thing == known.find_slug("freedonia").value());
}

TEST_CASE("Mistakes in a gazetteer are told with file, line and reason") {
  CHECK(error_of("e:a a chn:Kingdom .\n").place().line == 8);
  CHECK(says(error_of("e:a a chn:Kingdom .\n"), "Kingdom"));
  CHECK(says(error_of("e:a rdfs:label \"A\" .\n"), "no class"));
  CHECK(says(error_of("e:a a chn:Country .\n"), "no rdfs:label"));
  CHECK(says(error_of("e:a a chn:Country ; rdfs:label \"A\" ; chn:capitol \"B\" .\n"), "chn:capitol"));
  const Error nowhere = error_of("e:a a chn:Place ; rdfs:label \"A\" ;\n chn:country e:nowhere .\n");
  CHECK(says(nowhere, "nowhere defined"));
  CHECK(nowhere.place().line == 9);
  CHECK(says(error_of("e:a a chn:Place ; rdfs:label \"A\" ; chn:population \"many\" .\n"), "whole number"));
  CHECK(says(error_of("e:A-B a chn:Place ; rdfs:label \"A\" .\n"), "small letters"));
  CHECK(says(error_of("[] a chn:Place ; rdfs:label \"A\" .\n"), "blank nodes"));
  CHECK(says(error_of("e:a a chn:Place ; rdfs:label \"A\" ; chn:country \"B\" .\n"), "IRI of an entity"));
}

TEST_CASE("Mistakes in an office term are told") {
  const std::string start = "e:t9 a chn:OfficeTerm ; chn:body e:freedonia ; chn:title \"Mayor\" ; ";
  CHECK(says(error_of(republic + start + "chn:holder e:firefly .\n"), "needs"));
  CHECK(says(error_of(republic + start + "chn:holder e:firefly ; chn:role chn:mayor .\n"), "not a role"));
  CHECK(says(error_of(republic + start + "chn:from \"2023-02-30\"^^xsd:date .\n"), "not a date"));
  CHECK(says(error_of(republic + start +
                      "chn:holder e:firefly ; chn:role chn:otherRole ; chn:from \"2023\" ; chn:until \"2022\" .\n"),
             "before it starts"));
}

TEST_CASE("A thing defined twice is refused, with the place of the first") {
  const Error twice = error_of("e:a a chn:Place ; rdfs:label \"A\" .\ne:a a chn:Place ; rdfs:label \"B\" .\n");
  CHECK(twice.place().line == 9);
  CHECK(says(twice, "defined twice"));
  CHECK(says(twice, ":8"));
  CHECK(says(error_of("e:a a chn:Place ; rdfs:label \"A\" .\ne:a a chn:Country .\n"), "defined twice"));
  const Error slug = error_of("e:a a chn:Place ; rdfs:label \"A\" .\n<urn:x/a> a chn:Place ; rdfs:label \"B\" .\n");
  CHECK(says(slug, "same slug 'a'"));
  CHECK(slug.place().line == 9);
}

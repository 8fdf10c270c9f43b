#include "export/rdf_graph.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "core/error.hpp"
#include "export/support.hpp"
#include "graph/world.hpp"
#include "rdf/raptor.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;

namespace {

const std::string data(default_base);

std::string chn(const std::string& name) { return join_iri(ns::chn, name); }

KnowledgeGraph build(const Ontology& ontology, const std::vector<const Story*>& stories) {
  GraphBuilder builder(ontology);
  for (const Story* story : stories) story->add_to(builder);
  return std::move(builder).build();
}

// A meeting told by two sources; everything else by one of them.
struct TwoReports {
  Ontology ontology = small_ontology();
  Story one{ontology, "aa"}, two{ontology, "bb"};

  TwoReports() {
    for (Story* story : {&one, &two}) {
      for (const char* name : {"Ana", "Ben", "Cy"}) story->entity(person, name);
      story->entity(place, "Xanadu");
      story->entity(organization, "Herald");
      auto& meeting = story->tell("ana", "met", "ben", "Ana met Ben.");
      meeting.time = month_range(2024, 2);
      meeting.confidence = story == &one ? 0.61239 : 0.5;
    }
    one.publisher("herald");
    one.article.title = "A \"title\"";
    one.article.date = day(2024, 3, 1).from;
    one.tell("ana", "visited", "xanadu", "Ana will go to Xanadu.", Mode::planned).title = "guest";
    auto& figure = one.figure("herald", "sales", 1500000.5, "copies", "The Herald sells many copies.");
    figure.approximation = "over";
  }
  [[nodiscard]] KnowledgeGraph graph() const { return build(ontology, {&one, &two}); }
};

std::vector<std::string> objects(const std::vector<Quad>& list, const std::string& subject,
                                 const std::string& predicate) {
  std::vector<std::string> found;
  for (const Quad& quad : list)
    if (!quad.again && quad.triple.subject.value == subject && quad.triple.predicate.value == predicate)
      found.push_back(quad.triple.object.value);
  return found;
}

std::vector<std::string> subjects(const std::vector<Quad>& list, const std::string& predicate,
                                  const std::string& object) {
  std::vector<std::string> found;
  for (const Quad& quad : list)
    if (!quad.again && quad.triple.object.value == object && quad.triple.predicate.value == predicate)
      found.push_back(quad.triple.subject.value);
  return found;
}

}  // namespace

TEST_CASE("every term is an IRI that can be written, or a literal; there are no blank nodes") {
  const TwoReports world;
  for (const Quad& quad : quads(world.graph(), world.ontology)) {
    CHECK(rdf::is_valid_iri(quad.triple.subject.value));
    CHECK(rdf::is_valid_iri(quad.triple.predicate.value));
    CHECK(rdf::is_valid_iri(quad.graph));
    if (quad.triple.object.kind == rdf::Term::Kind::iri) CHECK(rdf::is_valid_iri(quad.triple.object.value));
  }
}

TEST_CASE("triples that are not repetitions are all different, and void:triples counts them") {
  const TwoReports world;
  const auto list = quads(world.graph(), world.ontology, {.tool_version = "1.2.3"});
  std::set<rdf::Triple> different;
  std::size_t once = 0;
  for (const Quad& quad : list) {
    different.insert(quad.triple);
    once += quad.again ? 0 : 1;
  }
  CHECK(different.size() == once);
  CHECK(once < list.size());
  const auto dataset = subjects(list, join_iri(ns::rdf, "type"), join_iri(ns::void_, "Dataset"));
  REQUIRE(dataset.size() == 1);
  CHECK(objects(list, dataset[0], join_iri(ns::void_, "triples")) == std::vector<std::string>{std::to_string(once)});
  CHECK(objects(list, dataset[0], chn("toolVersion")) == std::vector<std::string>{"1.2.3"});
  CHECK(objects(list, dataset[0], chn("ontologyVersion")) == std::vector<std::string>{"0.0.1"});
  CHECK(objects(list, dataset[0], join_iri(ns::dcterms, "created")).empty());
}

TEST_CASE("neighbours share their subject, so that Turtle writes each subject once") {
  const TwoReports world;
  std::set<std::string> left;
  std::string current;
  for (const Quad& quad : quads(world.graph(), world.ontology)) {
    if (quad.triple.subject.value == current) continue;
    CHECK(left.insert(quad.triple.subject.value).second);
    current = quad.triple.subject.value;
  }
}

TEST_CASE("a statement that two sources support stands whole in both graphs, each with its own passages") {
  const TwoReports world;
  const auto list = quads(world.graph(), world.ontology);
  const auto met = subjects(list, join_iri(ns::rdf, "predicate"), chn("met"));
  REQUIRE(met.size() == 1);
  CHECK(objects(list, met[0], chn("support")) == std::vector<std::string>{"2"});
  CHECK(objects(list, met[0], chn("confidence")) == std::vector<std::string>{"0.6124"});
  CHECK(objects(list, met[0], chn("time")) == std::vector<std::string>{"2024-02"});
  CHECK(objects(list, met[0], chn("until")) == std::vector<std::string>{"2024-02-29"});
  std::map<std::string, std::set<std::string>> predicates;
  for (const Quad& quad : list) {
    if (quad.triple.subject.value != met[0]) continue;
    predicates[quad.graph].insert(quad.triple.predicate.value);
    if (quad.triple.predicate.value == join_iri(ns::prov, "wasDerivedFrom"))
      CHECK(quad.triple.object.value.starts_with(quad.graph + "#char="));
  }
  REQUIRE(predicates.size() == 2);
  CHECK(predicates[data + "source/aa"] == predicates[data + "source/bb"]);
  CHECK(predicates[data + "source/aa"].count(chn("mode")) == 1);
}

TEST_CASE("entities and plain triples stand in the graph of entities, the rest with their sources") {
  const TwoReports world;
  for (const Quad& quad : quads(world.graph(), world.ontology)) {
    const std::string& subject = quad.triple.subject.value;
    if (subject.starts_with(data + "entity/") || subject.starts_with(data + "dataset/"))
      CHECK(quad.graph == data + "graph");
    else
      CHECK(quad.graph.starts_with(data + "source/"));
  }
}

TEST_CASE("a plain triple stands only for what a text states as it is") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"A", "B", "C", "D", "E", "F"}) story.entity(country, name);
  story.tell("a", "criticized", "b", "It is.");
  story.tell("a", "criticized", "c", "It will be.", Mode::planned);
  story.tell("a", "criticized", "d", "It may be.", Mode::possible);
  story.tell("a", "criticized", "e", "It is not.", Mode::negated);
  story.tell("a", "criticized", "f", "B says that it is.").attributed_to = story["b"];
  const auto list = quads(build(ontology, {&story}), ontology);
  CHECK(objects(list, data + "entity/a", chn("criticized")) == std::vector<std::string>{data + "entity/b"});
  CHECK(subjects(list, join_iri(ns::rdf, "predicate"), chn("criticized")).size() == 5);
}

TEST_CASE("one plain triple for two statements that differ in their qualifiers") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Ana");
  story.entity(place, "Xanadu");
  story.tell("ana", "visited", "xanadu", "In 2022 she came.").time = year_range(2022);
  story.tell("ana", "visited", "xanadu", "In 2023 she came again.").time = year_range(2023);
  const auto list = quads(build(ontology, {&story}), ontology);
  CHECK(objects(list, data + "entity/ana", chn("visited")).size() == 1);
  CHECK(subjects(list, join_iri(ns::rdf, "predicate"), chn("visited")).size() == 2);
}

TEST_CASE("the lesser IRI is the subject of a symmetric fact") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Zoe");
  story.entity(person, "Abe");
  story.tell("zoe", "met", "abe", "Zoe met Abe.");
  const auto list = quads(build(ontology, {&story}), ontology);
  CHECK(objects(list, data + "entity/abe", chn("met")) == std::vector<std::string>{data + "entity/zoe"});
  CHECK(objects(list, data + "entity/zoe", chn("met")).empty());
}

TEST_CASE("figures and sources are described as the contract says") {
  const TwoReports world;
  const auto list = quads(world.graph(), world.ontology);
  const auto figure = subjects(list, join_iri(ns::rdf, "type"), chn("Observation"));
  REQUIRE(figure.size() == 1);
  CHECK(objects(list, figure[0], chn("value")) == std::vector<std::string>{"1500000.5"});
  CHECK(objects(list, figure[0], chn("unit")) == std::vector<std::string>{"copies"});
  CHECK(objects(list, figure[0], chn("measure")) == std::vector<std::string>{"sales"});
  CHECK(objects(list, figure[0], chn("approximation")) == std::vector<std::string>{"over"});
  CHECK(objects(list, figure[0], chn("about")) == std::vector<std::string>{data + "entity/herald"});
  const std::string source = data + "source/aa";
  CHECK(objects(list, source, join_iri(ns::dcterms, "title")) == std::vector<std::string>{"A \"title\""});
  CHECK(objects(list, source, join_iri(ns::dcterms, "issued")) == std::vector<std::string>{"2024-03-01"});
  CHECK(objects(list, source, join_iri(ns::dcterms, "publisher")) == std::vector<std::string>{data + "entity/herald"});
  CHECK(objects(list, source, chn("sha256")) == std::vector<std::string>{"aa"});
}

TEST_CASE("a rule is named by its pattern's IRI where the ontology has one") {
  TwoReports world;
  PatternSource pattern;
  pattern.iri = "https://example.org/own#rule-met-verb";
  world.ontology.patterns.push_back(pattern);
  const auto list = quads(world.graph(), world.ontology);
  CHECK(subjects(list, chn("rule"), pattern.iri).size() == 1);
  CHECK(subjects(list, chn("rule"), chn("rule-visited-verb")).size() == 1);
}

TEST_CASE("base and licence must be IRIs") {
  const TwoReports world;
  const KnowledgeGraph graph = world.graph();
  const auto list = quads(graph, world.ontology, {.base = "http://example.org/kg/", .licence = "urn:licence"});
  CHECK(std::all_of(list.begin(), list.end(),
                    [](const Quad& quad) { return quad.graph.starts_with("http://example.org/kg/"); }));
  CHECK_THROWS_AS(quads(graph, world.ontology, {.base = "example.org/"}), Error);
  CHECK_THROWS_AS(quads(graph, world.ontology, {.base = "http://example.org/a b/"}), Error);
  CHECK_THROWS_AS(quads(graph, world.ontology, {.base = "http://example.org/kg"}), Error);
  CHECK_THROWS_AS(quads(graph, world.ontology, {.base = "http://example.org/kg#"}), Error);
  CHECK_THROWS_AS(quads(graph, world.ontology, {.licence = "CC BY"}), Error);
}

TEST_CASE("the union of two shards names things as the whole does") {
  const TwoReports world;
  std::set<rdf::Triple> shards, whole;
  // Counted over sources, so each shard has its own.
  const std::set<std::string> counted = {chn("support"), chn("confidence")};
  const auto collect = [&](const std::vector<const Story*>& stories, std::set<rdf::Triple>& into) {
    for (const Quad& quad : quads(build(world.ontology, stories), world.ontology))
      if (counted.count(quad.triple.predicate.value) == 0 &&
          quad.triple.subject.value.find("/dataset/") == std::string::npos)
        into.insert(quad.triple);
  };
  collect({&world.one}, shards);
  collect({&world.two}, shards);
  collect({&world.two, &world.one}, whole);
  CHECK(shards == whole);
}

TEST_CASE("the words of an argument are named where they stand in the passage") {
  Ontology ontology = small_ontology();
  Story story(ontology, "aa");
  for (const char* name : {"Ana", "Ben"}) story.entity(person, name);
  Statement& said = story.tell("ana", "met", "ben", "Then Ána met him.");
  said.subject_span = {5, 9};
  said.object_span = {40, 43};  // a name elsewhere in the text
  story.article.text += " He is Ben, a former minister of trade.";
  const auto list = quads(build(ontology, {&story}), ontology);
  std::size_t mentions = 0;
  for (const Quad& quad : list) {
    CHECK(quad.triple.predicate.value != chn("objectMention"));
    if (quad.triple.predicate.value != chn("subjectMention")) continue;
    ++mentions;
    CHECK(quad.triple.object.value == data + "source/aa#char=5,8");
    CHECK(quad.graph == data + "source/aa");
  }
  CHECK(mentions == 1);
}

#include "export/picture.hpp"

#include <algorithm>
#include <cstdio>

#include "catch.hpp"
#include "core/error.hpp"
#include "export/dot.hpp"
#include "export/support.hpp"
#include "graph/world.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;

namespace {

KnowledgeGraph build(const Ontology& ontology, const Story& story) {
  GraphBuilder builder(ontology);
  story.add_to(builder);
  return std::move(builder).build();
}

std::vector<PictureEdge> edges_of(const Picture& picture) {
  std::vector<PictureEdge> list;
  for (const auto edge : boost::make_iterator_range(edges(picture.graph))) list.push_back(picture.graph[edge]);
  return list;
}

bool has_node(const Picture& picture, const std::string& slug) {
  for (const auto vertex : boost::make_iterator_range(vertices(picture.graph)))
    if (picture.graph[vertex].slug == slug) return true;
  return false;
}

// A hub that met many, of whom some met each other.
KnowledgeGraph wheel(const Ontology& ontology, int spokes) {
  Story story(ontology, "s");
  story.entity(person, "Hub");
  for (int number = 0; number < spokes; ++number) {
    story.entity(person, "Rim " + std::to_string(number));
    const std::string rim = "rim-" + std::to_string(number);
    story.tell("hub", "met", rim, "The hub met number " + std::to_string(number) + ".");
    if (number > 0) story.tell("rim-" + std::to_string(number - 1), "accused", rim, "One accused the next.");
  }
  return build(ontology, story);
}

}  // namespace

TEST_CASE("parallel statements are one edge with their counts") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Ana");
  story.entity(country, "Freedonia");
  for (const int year : {2021, 2022, 2023})
    story.tell("ana", "visited", "freedonia", "She came in " + std::to_string(year) + ".").time = year_range(year);
  story.tell("ana", "holdsOfficeIn", "freedonia", "Consul Ana.").title = "Consul";
  const Picture picture = make_picture(build(ontology, story), ontology);
  const auto list = edges_of(picture);
  REQUIRE(list.size() == 1);
  CHECK(list[0].label == "holds office in (Consul)\nvisited ×3");
  CHECK(list[0].statements == 4);
}

TEST_CASE("each mode has its own edge, and says so in words") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Ana");
  story.entity(person, "Ben");
  for (const Mode mode : {Mode::actual, Mode::planned, Mode::possible, Mode::negated})
    story.tell("ana", "met", "ben", "Mode " + std::string(to_string(mode)) + ".", mode);
  const Picture picture = make_picture(build(ontology, story), ontology);
  const auto list = edges_of(picture);
  REQUIRE(list.size() == 4);
  CHECK(list[0].label == "met");
  CHECK(list[1].label == "planned:\nmet");
  CHECK(list[2].label == "possible:\nmet");
  CHECK(list[3].label == "✕ not met");
  const std::string dot = to_dot(picture);
  for (const char* style : {"style=dashed", "style=dotted", "arrowhead=teenormal", "dir=both"})
    CHECK(dot.find(style) != std::string::npos);
}

TEST_CASE("a claim is drawn with who makes it, unless a text states it too") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"A", "B", "C"}) story.entity(country, name);
  auto& claim = story.tell("a", "criticized", "b", "C says that A criticized B.");
  claim.attributed_to = story["c"];
  claim.time = year_range(2020);
  Picture picture = make_picture(build(ontology, story), ontology);
  REQUIRE(edges_of(picture).size() == 1);
  CHECK(edges_of(picture)[0].claimed);
  CHECK(edges_of(picture)[0].label == "C says:\ncriticized (2020)");
  story.tell("a", "criticized", "b", "In 2021 A criticized B.").time = year_range(2021);
  picture = make_picture(build(ontology, story), ontology);
  REQUIRE(edges_of(picture).size() == 1);
  CHECK_FALSE(edges_of(picture)[0].claimed);
}

TEST_CASE("the wider property is not drawn beside the finer one") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Ana");
  story.entity(person, "Ben");
  story.tell("ana", "negotiatedWith", "ben", "They negotiated.");
  const auto list = edges_of(make_picture(build(ontology, story), ontology));
  REQUIRE(list.size() == 1);
  CHECK(list[0].label == "negotiated with");
}

TEST_CASE("a large graph is cut to its centre, and the picture says so") {
  const Ontology ontology = small_ontology();
  const KnowledgeGraph graph = wheel(ontology, 300);
  const Picture picture = make_picture(graph, ontology);
  CHECK(num_vertices(picture.graph) == 60);
  CHECK(num_edges(picture.graph) <= 120);
  CHECK(has_node(picture, "hub"));
  CHECK(picture.entities == 301);
  const std::string dot = to_dot(picture);
  CHECK(dot.find("Shown: 60 of 301 entities") != std::string::npos);

  const Picture small = make_picture(graph, ontology, {5, 4});
  CHECK(num_vertices(small.graph) == 5);
  CHECK(num_edges(small.graph) == 4);  // a tree: the edges kept hold all together
  CHECK(num_vertices(make_picture(graph, ontology, {1, 10}).graph) == 0);
  CHECK(num_edges(make_picture(graph, ontology, {10, 0}).graph) == 0);
}

TEST_CASE("dot draws the largest picture in seconds and without warnings") {
  if (!installed("dot")) return;
  const Ontology ontology = small_ontology();
  const Folder folder;
  ExportOptions options;
  write_outputs(wheel(ontology, 2000), ontology, options, folder.path);
  std::string printed;
  // Seconds of computing, whatever else the machine does.
  const int status = run(
      "ulimit -t 20; dot -Tsvg -o " + (folder.path / "graph.svg").string() + " " + (folder.path / "graph.dot").string(),
      printed);
  CHECK(status == 0);
  CHECK(printed.empty());
}

TEST_CASE("nodes are named by slug, whatever word of the language it is") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(organization, "node");
  story.entity(organization, "graph");
  story.tell("node", "memberOf", "graph", "Node is a member of Graph.");
  const std::string dot = to_dot(make_picture(build(ontology, story), ontology));
  CHECK(dot.find("\"entity/node\"->\"entity/graph\"") != std::string::npos);
}

TEST_CASE("a picture around an entity holds what is near, and marks it") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"Ana", "Ben", "Cy", "Dan"}) story.entity(person, name);
  story.tell("ana", "met", "ben", "Ana met Ben.");
  story.tell("ben", "accused", "cy", "Ben accused Cy.");
  story.tell("cy", "met", "dan", "Cy met Dan.");
  const KnowledgeGraph graph = build(ontology, story);
  PictureOptions options;
  options.style = PictureStyle::ego;
  options.around = "ana";
  CHECK(num_vertices(make_picture(graph, ontology, options).graph) == 2);
  options.hops = 2;
  const Picture picture = make_picture(graph, ontology, options);
  CHECK(num_vertices(picture.graph) == 3);
  CHECK_FALSE(has_node(picture, "dan"));
  CHECK(draw(graph, ontology, options).find("peripheries=2") != std::string::npos);
  options.around = "nobody";
  CHECK_THROWS_AS(make_picture(graph, ontology, options), Error);
}

TEST_CASE("each relation has a panel with entities of its own") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"Ana", "Ben", "Cy"}) story.entity(person, name);
  story.tell("ana", "met", "ben", "Ana met Ben.");
  story.tell("ben", "met", "cy", "Ben met Cy.");
  story.tell("ana", "accused", "ben", "Ana accused Ben.");
  const KnowledgeGraph graph = build(ontology, story);
  PictureOptions options;
  options.style = PictureStyle::predicate;
  const Picture all = make_picture(graph, ontology, options);
  CHECK(num_vertices(all.graph) == 5);
  CHECK(all.shown_entities == 3);
  CHECK(to_dot(all).find("label=\"met (2)\"") != std::string::npos);
  options.relations = {property(ontology, "accused")};
  CHECK(num_vertices(make_picture(graph, ontology, options).graph) == 2);
}

TEST_CASE("frames hold the entities of a class or a country") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Ana");
  story.entity(person, "Ben");
  story.entity(country, "Freedonia");
  story.tell("ana", "holdsOfficeIn", "freedonia", "President Ana of Freedonia.");
  story.tell("ana", "met", "ben", "Ana met Ben.");
  const KnowledgeGraph graph = build(ontology, story);
  PictureOptions options;
  options.clusters = Clusters::country;
  std::string dot = draw(graph, ontology, options);
  CHECK(dot.find("label=\"Freedonia\"; labelloc=t") != std::string::npos);
  CHECK(dot.find("\"entity/ana\"; \"entity/freedonia\"; }") != std::string::npos);
  options.clusters = Clusters::type;
  dot = draw(graph, ontology, options);
  CHECK(dot.find("\"entity/ana\"; \"entity/ben\"; }") != std::string::npos);
  CHECK(dot.find("label=\"Country\"; labelloc=t") == std::string::npos);  // one alone needs no frame
}

TEST_CASE("the timeline has the dated statements in the order of time, safe from their texts") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Ana <b>");
  story.entity(person, "Ben & \"Co\"");
  const std::string ana = "ana-<b>", ben = "ben-&-\"co\"";
  story.tell(ana, "met", ben, "They met </TD> later.").time = day(2024, 5, 2);
  story.tell(ana, "accused", ben, "They quarrelled.", Mode::planned).time = month_range(2023, 4);
  story.tell(ana, "criticized", ben, "Without a date.");
  const KnowledgeGraph graph = build(ontology, story);
  PictureOptions options;
  options.style = PictureStyle::timeline;
  const std::string dot = draw(graph, ontology, options);
  CHECK(dot.find("2023-04") < dot.find("2024-05-02"));
  CHECK(dot.find("planned: accused") != std::string::npos);
  CHECK(dot.find(">Person</TD>") != std::string::npos);
  CHECK(dot.find("2 of 2 dated statements; 1 have no date") != std::string::npos);
  CHECK(dot.find("Ana <b>") == std::string::npos);
  std::string printed;
  if (!installed("dot")) return;
  const Folder folder;
  std::FILE* file = std::fopen((folder.path / "t.dot").c_str(), "wb");
  std::fputs(dot.c_str(), file);
  std::fclose(file);
  CHECK(run("dot -Tsvg -o " + (folder.path / "t.svg").string() + " " + (folder.path / "t.dot").string(), printed) == 0);
  CHECK(printed == "");
}

#include "graph/analytics.hpp"

#include "catch.hpp"
#include "graph/world.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

// a - b - c - d, a - e - d with less confidence, b denied to meet d, and x - y apart.
KnowledgeGraph chain() {
  static const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"A", "B", "C", "D", "E", "X", "Y"}) story.entity(EntityType::person, name);
  story.tell("a", "met", "b", "A met B.");
  story.tell("b", "accused", "a", "B accused A.");
  story.tell("b", "met", "c", "B met C.");
  story.tell("c", "met", "d", "C met D.");
  story.tell("b", "met", "d", "B did not meet D.", Mode::negated);
  story.tell("x", "met", "y", "X will meet Y.", Mode::planned);
  story.tell("a", "met", "e", "A met E.").confidence = 0.5;
  story.tell("e", "met", "c", "E met C.").confidence = 0.5;
  GraphBuilder builder(ontology);
  story.add_to(builder);
  return std::move(builder).build();
}

Vertex at(const KnowledgeGraph& graph, const char* slug) { return graph.find(slug).value(); }

}  // namespace

TEST_CASE("degrees count statements, not what is denied") {
  const KnowledgeGraph graph = chain();
  CHECK(degrees(graph)[at(graph, "b")] == 3);
  CHECK(degrees(graph, {.negated = true})[at(graph, "b")] == 4);
  CHECK(degrees(graph, {.planned = false})[at(graph, "x")] == 0);
  CHECK(degrees(graph, {.min_confidence = 0.8})[at(graph, "e")] == 0);
}

TEST_CASE("betweenness is the share of shortest paths through a vertex") {
  const KnowledgeGraph graph = chain();
  const auto between = betweenness(graph, {.min_confidence = 0.8});
  // a b c d in a row among seven vertices: b lies between a-c and a-d, of 15 pairs of others.
  CHECK(between[at(graph, "b")] == Approx(2.0 / 15.0));
  CHECK(between[at(graph, "a")] == 0.0);
}

TEST_CASE("connected parts are numbered by size") {
  const KnowledgeGraph graph = chain();
  const Components parts = connected_parts(graph);
  CHECK(parts.sizes == std::vector<std::size_t>{5, 2});
  CHECK(parts.of[at(graph, "d")] == 0);
  CHECK(parts.of[at(graph, "x")] == 1);
}

TEST_CASE("the shortest path has the fewest steps, then the most confidence") {
  const KnowledgeGraph graph = chain();
  const auto path = shortest_path(graph, at(graph, "a"), at(graph, "d"));
  REQUIRE(path);
  REQUIRE(path->size() == 3);
  CHECK(graph.graph[source(path->at(1), graph.graph)].slug == "b");
  CHECK(shortest_path(graph, at(graph, "d"), at(graph, "a"))->size() == 3);
  CHECK(shortest_path(graph, at(graph, "a"), at(graph, "a"))->empty());
  CHECK_FALSE(shortest_path(graph, at(graph, "a"), at(graph, "x")));
  CHECK(shortest_path(graph, at(graph, "a"), at(graph, "d"), {.negated = true})->size() == 2);
}

TEST_CASE("the neighbourhood within some hops") {
  const KnowledgeGraph graph = chain();
  const auto near = neighbourhood(graph, at(graph, "a"), 2);
  REQUIRE(near.size() == 4);
  CHECK(near[0].vertex == at(graph, "a"));
  CHECK(near[3].vertex == at(graph, "c"));
  CHECK(near[3].distance == 2);
  CHECK(neighbourhood(graph, at(graph, "a"), 0).size() == 1);
}

#include "export/read_graph.hpp"

#include <cstdio>

#include "catch.hpp"
#include "core/error.hpp"
#include "export/support.hpp"
#include "graph/world.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;

namespace {

struct World {
  Ontology ontology = small_ontology();
  Story story{ontology, "aa"};
  Folder folder;

  World() {
    story.entity(person, "Ana Sol", "Q12");
    story.entity(person, "Ben");
    story.entity(place, "Xanadu");
    story.entity(organization, "Herald");
    auto& meeting = story.tell("ana-sol", "met", "ben", "Ana met Ben.");
    meeting.subject_span = {0, 3};
    meeting.object_span = {8, 11};
    meeting.time = month_range(2024, 2);
    meeting.confidence = 0.625;
    auto& visit = story.tell("ben", "visited", "xanadu", "Ana says Ben went to Xanadu.");
    visit.attributed_to = story["ana-sol"];
    visit.amount = Amount{12, "delegates"};
    story.tell("ana-sol", "visited", "xanadu", "Ana will go to \"Xanadu\".", Mode::planned).title = "guest";
    story.publisher("herald");
    story.article.title = "A \"title\"";
    story.article.date = day(2024, 3, 1).from;
    story.figure("herald", "sales", 1500000.5, "copies", "The Herald sells many copies.").approximation = "over";
  }

  [[nodiscard]] KnowledgeGraph graph() const {
    GraphBuilder builder(ontology);
    story.add_to(builder);
    return std::move(builder).build();
  }

  std::string written(const KnowledgeGraph& graph, const Ontology& with) const {
    ExportOptions options;
    options.dot = false;
    write_outputs(graph, with, options, folder.path);
    return read_file(folder.path / "graph.nq") + read_file(folder.path / "graph.ttl");
  }
};

}  // namespace

TEST_CASE("a graph that is read back and written again has the same bytes") {
  const World world;
  const std::string before = world.written(world.graph(), world.ontology);
  for (const char* name : {"graph.nq", "graph.ttl"}) {
    const StoredGraph stored = read_graph(world.folder.path / name, world.ontology);
    CHECK(stored.unused == 0);
    CHECK(stored.base == "https://w3id.org/chancery/data/");
    CHECK(world.written(stored.graph, stored.ontology) == before);
  }
}

TEST_CASE("the words of the arguments and who merely claims come back") {
  const World world;
  world.written(world.graph(), world.ontology);
  const KnowledgeGraph graph = read_graph(world.folder.path / "graph.nq", world.ontology).graph;
  for (const Edge edge : boost::make_iterator_range(edges(graph.graph))) {
    const GraphStatement& statement = graph.graph[edge];
    CHECK(statement.claimed == !statement.attributed_to.empty());
    const Passage& passage = statement.passages.front();
    if (passage.text == "Ana met Ben.") {
      CHECK(passage.subject == Span{0, 3});
      CHECK(passage.object == Span{8, 11});
    }
  }
}

TEST_CASE("a relation that the ontology lacks is named by its IRI's tail") {
  const World world;
  world.written(world.graph(), world.ontology);
  Ontology poorer = world.ontology;
  std::erase_if(poorer.properties, [](const Property& property) { return property.name == "visited"; });
  const StoredGraph stored = read_graph(world.folder.path / "graph.ttl", poorer);
  const auto visited = stored.ontology.find_property(std::string(chancery_namespace) + "visited");
  REQUIRE(visited);
  CHECK(stored.ontology.properties.at(static_cast<std::size_t>(*visited)).label == "visited");
  const auto refined = stored.ontology.find_property(std::string(chancery_namespace) + "negotiatedWith");
  REQUIRE(refined);
  const auto parent = stored.ontology.properties.at(static_cast<std::size_t>(*refined)).parent;
  REQUIRE(parent);
  CHECK(stored.ontology.properties.at(static_cast<std::size_t>(*parent)).name == "met");
  CHECK(num_edges(stored.graph.graph) == 3);
}

TEST_CASE("a file that is no graph is refused with its name") {
  const World world;
  const auto file = world.folder.path / "other.ttl";
  const auto write = [&](const std::string& text) {
    std::FILE* stream = std::fopen(file.c_str(), "wb");
    std::fputs(text.c_str(), stream);
    std::fclose(stream);
  };
  for (const char* text : {"", "<http://a.example/b> <http://a.example/c> \"d\" .", "no triples", "<a> <b> \"\x01"}) {
    write(text);
    try {
      (void)read_graph(file, world.ontology);
      FAIL("was read: " << text);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::input);
      CHECK(error.place().file == file.string());
    }
  }
  CHECK_THROWS_AS(read_graph(world.folder.path / "graph.html", world.ontology), Error);
}

TEST_CASE("broken statements of a graph are left out and counted") {
  const World world;
  world.written(world.graph(), world.ontology);
  std::string text = read_file(world.folder.path / "graph.ttl");
  const std::string mode = "chn:mode chn:planned";
  text.replace(text.find(mode), mode.size(), "chn:mode chn:sometimes");
  const auto file = world.folder.path / "broken.ttl";
  std::FILE* stream = std::fopen(file.c_str(), "wb");
  std::fputs(text.c_str(), stream);
  std::fclose(stream);
  const StoredGraph stored = read_graph(file, world.ontology);
  CHECK(stored.unused == 1);
  CHECK(num_edges(stored.graph.graph) == 2);
}

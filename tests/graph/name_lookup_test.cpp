#include "graph/name_lookup.hpp"

#include "catch.hpp"
#include "core/error.hpp"

using namespace chancery;

namespace {

KnowledgeGraph world() {
  KnowledgeGraph graph;
  const auto add = [&](const std::string& slug, const std::string& label, std::vector<std::string> aliases = {}) {
    GraphEntity entity;
    entity.slug = slug;
    entity.label = label;
    entity.aliases = std::move(aliases);
    add_vertex(entity, graph.graph);
  };
  add("congo", "Congo");
  add("dr-congo", "DR Congo", {"Democratic Republic of the Congo"});
  add("jose-ramos-horta", "José Ramos-Horta", {"Ramos-Horta"});
  add("ministry-of-trade", "Ministry of Trade");
  add("ministry-of-war", "Ministry of War");
  return graph;
}

std::string found(const KnowledgeGraph& graph, std::string_view text) {
  return graph.graph[entity_named(graph, text)].slug;
}

std::string refused(const KnowledgeGraph& graph, std::string_view text) {
  try {
    return "found " + found(graph, text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    return error.what();
  }
}

}  // namespace

TEST_CASE("an entity is found by label, alias, slug or IRI, without case and accents") {
  const KnowledgeGraph graph = world();
  CHECK(found(graph, "jose ramos-horta") == "jose-ramos-horta");
  CHECK(found(graph, "RAMOS-HORTA") == "jose-ramos-horta");
  CHECK(found(graph, "dr-congo") == "dr-congo");
  CHECK(found(graph, "https://w3id.org/chancery/data/entity/dr-congo") == "dr-congo");
  CHECK(found(graph, "Congo") == "congo");  // not every name that holds the word
  CHECK(found(graph, "democratic republic") == "dr-congo");
}

TEST_CASE("a name that fits several or none is answered with those it may mean") {
  const KnowledgeGraph graph = world();
  const std::string several = refused(graph, "ministry");
  CHECK(several.find("'Ministry of Trade' (ministry-of-trade), 'Ministry of War' (ministry-of-war)") !=
        std::string::npos);
  CHECK(refused(graph, "Kongo").find("did you mean 'Congo' (congo)") != std::string::npos);
  CHECK(refused(graph, "Ramos-Hort").find("José Ramos-Horta") != std::string::npos);
  CHECK(refused(graph, "Atlantis").find("did you mean") == std::string::npos);
  CHECK(refused(graph, "").find("no entity") != std::string::npos);
}

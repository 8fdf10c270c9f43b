#include "export/layout.hpp"

#include <cmath>
#include <set>

#include "catch.hpp"

using namespace chancery;

namespace {

// Entities "a0"… and statements between the given pairs.
KnowledgeGraph world(std::size_t size, const std::vector<std::pair<std::size_t, std::size_t>>& ties) {
  KnowledgeGraph graph;
  for (std::size_t at = 0; at < size; ++at) {
    GraphEntity entity;
    entity.slug = "a" + std::to_string(at);
    add_vertex(entity, graph.graph);
  }
  for (const auto& [from, to] : ties) add_edge(from, to, GraphStatement(), graph.graph);
  return graph;
}

void check_places(const std::vector<Position>& places) {
  std::set<std::pair<long, long>> taken;
  for (const Position& place : places) {
    REQUIRE(std::isfinite(place.x));
    REQUIRE(std::isfinite(place.y));
    CHECK(taken.emplace(std::lround(place.x), std::lround(place.y)).second);
  }
}

}  // namespace

TEST_CASE("every entity has a place of its own, tied or not, and the same one each time") {
  const KnowledgeGraph graph = world(12, {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {4, 5}, {5, 4}, {6, 7}, {7, 8}, {9, 9}});
  const auto places = lay_out(graph);
  check_places(places);
  const auto again = lay_out(graph);
  for (std::size_t at = 0; at < places.size(); ++at) {
    CHECK(places[at].x == again[at].x);
    CHECK(places[at].y == again[at].y);
  }
  CHECK(lay_out(world(0, {})).empty());
}

TEST_CASE("what balances exactly keeps a place") {
  check_places(lay_out(world(3, {{0, 1}, {0, 2}})));
  check_places(lay_out(world(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}})));
}

TEST_CASE("neighbours lie nearer than strangers, in a large part too") {
  for (const std::size_t size : {60, 900}) {
    std::vector<std::pair<std::size_t, std::size_t>> ties;
    for (std::size_t at = 1; at < size; ++at) ties.emplace_back(at, at / 3);  // a tree
    const auto places = lay_out(world(size, ties));
    check_places(places);
    const auto distance = [&](std::size_t a, std::size_t b) {
      return std::hypot(places[a].x - places[b].x, places[a].y - places[b].y);
    };
    double tied = 0.0, apart = 0.0;
    for (std::size_t at = 1; at < size; ++at) {
      tied += distance(at, at / 3);
      apart += distance(at, (at * 7 + size / 2) % size);
    }
    CHECK(tied * 2 < apart);
  }
}

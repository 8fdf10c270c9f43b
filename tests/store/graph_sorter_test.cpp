#include "store/graph_sorter.hpp"

#include <map>
#include <random>
#include <set>

#include "catch.hpp"

using namespace chancery;

namespace {

using Graphs = std::vector<std::pair<std::string, std::vector<std::string>>>;

Graphs drain(GraphSorter& sorter) {
  Graphs graphs;
  while (const auto graph = sorter.next_graph()) {
    auto& triples = graphs.emplace_back(*graph, std::vector<std::string>()).second;
    while (const auto triple = sorter.next_triple()) triples.emplace_back(*triple);
  }
  return graphs;
}

}  // namespace

TEST_CASE("nothing in, nothing out") {
  GraphSorter sorter;
  sorter.sort();
  CHECK_FALSE(sorter.next_graph());
  CHECK_FALSE(sorter.next_triple());
}

TEST_CASE("scattered triples come together, each once") {
  // At 1 byte every triple is a run of its own, at 300 some share one, at 1 MiB all stay in memory.
  for (const std::size_t memory : {std::size_t{1}, std::size_t{300}, std::size_t{1} << 20U}) {
    GraphSorter sorter(memory);
    std::map<std::string, std::set<std::string>> expected;
    std::mt19937 random(7);
    std::uint64_t bytes = 0;
    for (int i = 0; i < 400; ++i) {
      const std::string graph = "g" + std::to_string(random() % 9);
      const std::string triple(1 + random() % 40, static_cast<char>('a' + random() % 3));
      sorter.add(graph, triple);
      expected[graph].insert(triple);
      bytes += triple.size();
    }
    sorter.sort();
    const Graphs graphs = drain(sorter);
    REQUIRE(graphs.size() == expected.size());
    auto at = graphs.begin();
    for (const auto& [graph, triples] : expected) {
      CHECK(at->first == graph);
      CHECK(at->second == std::vector<std::string>(triples.begin(), triples.end()));
      ++at;
    }
    CHECK(sorter.bytes() == bytes);
  }
}

TEST_CASE("a graph can be passed over, and a triple be larger than the memory") {
  for (const std::size_t memory : {std::size_t{64}, std::size_t{1} << 20U}) {
    GraphSorter sorter(memory);
    sorter.add("b", std::string(20000, 'x'));
    sorter.add("a", "1");
    sorter.add("a", "2");
    sorter.add("b", "y");
    sorter.sort();
    CHECK(sorter.next_graph() == "a");
    CHECK(sorter.next_graph() == "b");
    CHECK(sorter.next_triple()->size() == 20000);
    CHECK(sorter.next_triple() == "y");
    CHECK_FALSE(sorter.next_triple());
    CHECK_FALSE(sorter.next_graph());
  }
}

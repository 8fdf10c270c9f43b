// Triples brought together by their graph, however they were scattered, in memory that does not grow with
// them: an external merge sort.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

// What exceeds the memory goes to a temporary file about as large as the input. Throws Error (output) if it
// cannot be written.
class GraphSorter {
 public:
  // `memory`: bytes of triples to hold at a time.
  explicit GraphSorter(std::size_t memory = std::size_t{32} << 20U);
  ~GraphSorter();
  GraphSorter(const GraphSorter&) = delete;
  GraphSorter& operator=(const GraphSorter&) = delete;

  // The triple is a line of N-Triples without dot and line feed; the graph's name must not be empty.
  void add(std::string_view graph, std::string_view triple);
  void sort();  // after the last add(), before the first next_graph()

  // Graphs come in byte order of their names, a graph's triples in byte order, each once. next_graph() passes
  // over what was not asked for of the graph before; next_triple() is empty at its graph's end, and its view
  // holds until the next call.
  [[nodiscard]] std::optional<std::string> next_graph();
  [[nodiscard]] std::optional<std::string_view> next_triple();

  [[nodiscard]] std::uint64_t bytes() const noexcept;  // of all triples that were added

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery

// Triples and named graphs in memory, found by any of their parts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rdf/term.hpp"

namespace chancery::rdf {

class Dataset {
 public:
  using Id = std::uint32_t;  // of a term, in the order in which they came

  // graph: "" for none. Afterwards index() must be called once.
  void add(const Triple& triple, const std::string& graph);
  void index();

  [[nodiscard]] std::optional<Id> find(const Term& term) const;
  [[nodiscard]] const Term& term(Id id) const { return *terms_[id]; }
  [[nodiscard]] std::size_t term_count() const noexcept { return terms_.size(); }
  [[nodiscard]] std::size_t triple_count() const noexcept { return all_.rows[0].size(); }  // each once
  [[nodiscard]] std::vector<Id> graphs() const;  // of the named graphs, in the order of their coming

  using Row = std::array<Id, 3>;
  // What matches: rows whose parts stand in another order, so that each match is a range.
  struct Matches {
    std::span<const Row> rows;
    std::array<std::uint8_t, 3> place{};  // of subject, predicate and object in a row
  };
  // Parts that are absent match anything. Without a graph all of them are searched, each triple once.
  [[nodiscard]] Matches match(const std::array<std::optional<Id>, 3>& parts, std::optional<Id> graph) const;

 private:
  struct Index {
    std::array<std::vector<Row>, 3> rows;  // sorted as spo, pos, osp
  };
  Id intern(const Term& term);

  struct Hash {
    std::size_t operator()(const Term& term) const noexcept;
  };
  std::unordered_map<Term, Id, Hash> ids_;
  std::vector<const Term*> terms_;
  Index all_;
  std::vector<std::pair<Id, Index>> graphs_;
  std::unordered_map<Id, std::size_t> graph_of_;  // place in graphs_
};

}  // namespace chancery::rdf

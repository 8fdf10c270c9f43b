// A data set as Rasqal asks it: the source of its triples.
#pragma once

#include <rasqal.h>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "rdf/dataset.hpp"
#include "rdf/raptor_handles.hpp"

namespace chancery::rdf {

struct FreeRasqal {
  void operator()(rasqal_world* world) const { rasqal_free_world(world); }
  void operator()(rasqal_query* query) const { rasqal_free_query(query); }
  void operator()(rasqal_query_results* results) const { rasqal_free_query_results(results); }
  void operator()(rasqal_literal* literal) const { rasqal_free_literal(literal); }
};
template <typename Thing>
using OwnedRasqal = std::unique_ptr<Thing, FreeRasqal>;

// Its literals are made once for each term, so that most can be told by their address.
class RasqalSource {
 public:
  using Id = Dataset::Id;

  // Both must outlive it; queries of that world ask it from now on.
  RasqalSource(const Dataset& dataset, rasqal_world* world);
  RasqalSource(const RasqalSource&) = delete;
  RasqalSource& operator=(const RasqalSource&) = delete;

  [[nodiscard]] const Dataset& dataset() const noexcept { return dataset_; }
  [[nodiscard]] rasqal_literal* literal(Id id);  // shared: the caller has a reference of its own
  [[nodiscard]] std::optional<Id> find(rasqal_literal* literal) const;
  [[nodiscard]] Term term(rasqal_literal* literal) const;
  [[nodiscard]] rasqal_literal* make(const Term& term);  // a new one, the caller's

 private:
  const Dataset& dataset_;
  rasqal_world* world_;
  std::vector<OwnedRasqal<rasqal_literal>> literals_;
  std::unordered_map<const rasqal_literal*, Id> ids_;
};

}  // namespace chancery::rdf

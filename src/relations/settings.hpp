// Where a text is set: which of the places that it has named it means where somebody comes, flies in or arrives and no
// word says where.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "entities/entities.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// A town or state that the text has named.
struct PlaceTold {
  EntityId place{};
  int first = 0, last = 0;  // sentences
  int times = 0;
  int within = 0;     // times behind "in", "at", "to" or "into"
  int visits = 0;     // how often somebody was told to go there
  bool site = false;  // of a gathering
  bool host = false;
};

struct Setting {
  EntityId place{};
  double likelihood = 0;  // 0…1, among the places named
};

// "in Lima", "left Lima": a place that "there" may take up; not "Peru's king".
[[nodiscard]] bool is_spot(const SentenceView& view, const Mention& mention);

// In the order in which they are first named.
class PlacesTold {
 public:
  void hear(const SentenceView& view, const Entities& entities);
  void hear_of_gathering(EntityId place);
  void hear_of_host(EntityId place);
  void hear_of_visit(EntityId place);
  // The likeliest that fits, by how the text has spoken of each: a log-linear choice (Berger et al., 1996).
  [[nodiscard]] std::optional<Setting> setting(const Entities& entities,
                                               const std::function<bool(EntityId)>& fits) const;

  // Where things were told to happen, the last sentences' only, in text order.
  struct Spot {
    EntityId place{};
    int sentence = 0;
  };
  [[nodiscard]] const std::vector<Spot>& spots() const { return spots_; }

 private:
  PlaceTold* known(EntityId place);
  std::vector<PlaceTold> places_;
  std::unordered_map<EntityId, std::size_t> rank_;  // in `places_`
  std::vector<Spot> spots_;
};

}  // namespace chancery

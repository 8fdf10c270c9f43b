// Who is in the reader's mind at a point of the text. Entities gain weight when mentioned, by their
// grammatical role, and lose half of it with each sentence (Lappin and Leass 1994, An Algorithm for
// Pronominal Anaphora Resolution). Also remembers which entities were last named side by side.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

class Discourse {
 public:
  explicit Discourse(const Draft& draft) : draft_(draft) {}

  void next_sentence(bool new_paragraph);
  void mention(EntityId entity, Relation role, bool inside_other);
  // Entities of one type named together, or held together by one verb.
  void together(const std::vector<EntityId>& entities, int sentence);

  using Test = std::function<bool(EntityId)>;
  // The weightiest entity that passes the test, none if no such was mentioned.
  [[nodiscard]] std::optional<EntityId> best(const Test& test) const;
  // Up to `count` entities that pass, weightiest first by weight now and number of mentions so far.
  [[nodiscard]] std::vector<EntityId> leading(const Test& test, std::size_t count) const;
  // The last group of which all pass the test, of this size (any size for 0).
  [[nodiscard]] std::vector<EntityId> last_group(const Test& test, std::size_t size) const;
  [[nodiscard]] double weight(EntityId entity) const;

 private:
  struct Entry {
    EntityId entity{};
    double weight = 0.0;
    int mentions = 0;
    int order = 0;  // of the last mention, to part equals
  };
  [[nodiscard]] Entry& entry(EntityId entity);

  const Draft& draft_;
  std::vector<Entry> entries_;
  std::vector<std::vector<EntityId>> groups_;
  int order_ = 0;
};

}  // namespace chancery

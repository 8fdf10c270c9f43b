// Who is in the reader's mind at a point of the text. Entities gain weight when mentioned, by their
// grammatical role, and lose half of it with each sentence (Lappin and Leass 1994, An Algorithm for
// Pronominal Anaphora Resolution). Also remembers which entities were last named side by side.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "entities/chapters.hpp"
#include "entities/draft.hpp"

namespace chancery {

class Discourse {
 public:
  explicit Discourse(const Draft& draft) : draft_(draft), chapters_(chapters_of(draft)) {}

  void next_sentence(bool new_paragraph);
  // `aside`: in a relative clause, which tells of somebody in passing.
  void mention(EntityId entity, Relation role, bool inside_other, bool aside = false);
  // How entities of one type stand together: in one sentence, on the two sides of a verb, or in a row.
  enum class Bond : std::uint8_t { loose, partners, row };
  void together(const std::vector<EntityId>& entities, int sentence, Bond bond = Bond::row);

  using Test = std::function<bool(EntityId)>;
  using Factor = std::function<double(EntityId)>;
  // The weightiest entity that passes the test, none if no such was mentioned.
  [[nodiscard]] std::optional<EntityId> best(const Test& test) const;
  // The same by weight times the factor; who is spoken of again and again counts for a little more. `lead`: how many
  // times what the next one has.
  [[nodiscard]] std::optional<EntityId> best(const Test& test, const Factor& factor, double* lead = nullptr) const;
  // Up to `count` entities that pass, weightiest first by weight now and number of mentions so far.
  [[nodiscard]] std::vector<EntityId> leading(const Test& test, std::size_t count) const;
  // The group most in mind of which all pass the test, of this size (any size for 0). A loose one counts if the text
  // has spoken of each of its members before.
  [[nodiscard]] std::vector<EntityId> last_group(const Test& test, std::size_t size) const;
  // Exactly so many that one sentence named side by side, this one or the one before.
  [[nodiscard]] std::vector<EntityId> fresh_group(const Test& test, std::size_t size) const;
  // How many sentences ago just these were last named together so firmly; nothing if they never were.
  [[nodiscard]] std::optional<int> since_together(const std::vector<EntityId>& entities, Bond least) const;
  // Who was named with this one, first of two, in this sentence or the one before; the earlier pair where there are
  // several.
  [[nodiscard]] std::optional<EntityId> second_of(EntityId first) const;
  [[nodiscard]] double weight(EntityId entity) const;
  // All that were mentioned, in the order of their first mention, with their weights.
  void each(const std::function<void(EntityId, double)>& visit) const;
  // The state whose chapter of a digest the text has come to.
  [[nodiscard]] std::optional<EntityId> chapter() const { return chapter_at(sentence_); }

 private:
  struct Entry {
    EntityId entity{};
    double weight = 0.0;
    int mentions = 0;
    int order = 0;  // of the last mention, to part equals
  };
  [[nodiscard]] Entry& entry(EntityId entity);
  [[nodiscard]] const Entry* find(EntityId entity) const;  // null if it was not mentioned
  // How often just these were named side by side or meant by one word.
  [[nodiscard]] int times_together(const std::vector<EntityId>& entities) const;

  [[nodiscard]] std::optional<EntityId> chapter_at(int sentence) const {
    const auto at = static_cast<std::size_t>(sentence);
    return at < chapters_.size() ? chapters_[at] : std::nullopt;
  }

  const Draft& draft_;
  std::vector<std::optional<EntityId>> chapters_;  // by sentence
  std::vector<Entry> entries_;
  std::vector<int> places_;  // in `entries_`, by entity; -1: not mentioned
  struct Group {
    std::vector<EntityId> entities;
    Bond bond = Bond::row;
    int sentence = 0;
  };
  std::vector<Group> groups_;
  int sentence_ = 0;
  int order_ = 0;
};

}  // namespace chancery

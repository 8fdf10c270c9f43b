// Of which state and which firm a text as a whole speaks, and what is measured in such: "inflation", "turnout",
// "revenue".
#pragma once

#include <optional>
#include <string_view>

#include "entities/entities.hpp"

namespace chancery {

struct Topic {
  std::optional<EntityId> state, body;
  bool sure = false;  // nearly all that it names belongs to that state
};

// The state to which most of what the text names belongs, and the firm that its first sentences name and that is named
// most; nothing where two come close to each other.
[[nodiscard]] Topic find_topic(const Entities& entities);

// What is measured in a country as a whole, by its noun.
[[nodiscard]] bool is_national(std::string_view lemma);
[[nodiscard]] bool is_national_currency(std::string_view lemma);

// What is measured in a firm.
[[nodiscard]] bool is_corporate(std::string_view lemma);

}  // namespace chancery

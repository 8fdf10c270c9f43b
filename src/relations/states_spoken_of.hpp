// Which states a text speaks of, for what it tells without saying of which state.
#pragma once

#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "language/document.hpp"

namespace chancery {

struct StateSpokenOf {
  EntityId state;
  int times;  // how often it or a place in it is named
  int rank;   // how many states are named before it
};

// The state itself, or the state in which the place lies: as the text tells, as is known, or the dateline's; none if it
// is not named.
[[nodiscard]] std::optional<EntityId> state_of(const Entities& entities, EntityId where);

// "BEIRA, Mozambique": the state of the dateline.
[[nodiscard]] std::optional<EntityId> dateline_state(const Entities& entities);

// Whether the report tells of a disaster or of help.
[[nodiscard]] bool tells_of_need(const Document& document);

// All that the text names, in the order in which they are first named.
[[nodiscard]] std::vector<StateSpokenOf> states_spoken_of(const Entities& entities);

}  // namespace chancery

// Which firms a text tells to be a state's own: "Chile's state copper giant Codelco", "Codelco, the state miner".
// Internal to the entities room.
#pragma once

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

// "the state miner", "the state-owned company": the firm most in mind that the text has told to be a state's.
[[nodiscard]] std::optional<EntityId> firm_of_state(const Draft& draft, const Discourse& discourse,
                                                    const NominalSpan& nominal);

}  // namespace chancery

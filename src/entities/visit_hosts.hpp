// Who receives whom, by where the text tells that somebody came: "his host", "the host", "the visitor". Internal to the
// entities room.
#pragma once

#include "entities/discourse.hpp"

namespace chancery {

// The states to which the text said that somebody went or came, or where those of whom it tells met, the last one
// first: "flew to Lima", "his visit to Peru", "a summit in Cusco". None of `homes`: nobody visits his own.
[[nodiscard]] std::vector<KnownId> visited_states(const Draft& draft, const NominalSpan& nominal,
                                                  const std::vector<KnownId>& homes);

// "The Norwegian arrived in Lima. He thanked his host", "The host gave him a poncho": who is at home in the state that
// is visited, was told to receive somebody and is spoken of most, not one of `others`; for a guest who is not. Nobody
// where two may be meant.
[[nodiscard]] std::optional<EntityId> host_or_guest(const Draft& draft, const NominalSpan& nominal,
                                                    const std::vector<EntityId>& owners,
                                                    const std::vector<EntityId>& others);

}  // namespace chancery

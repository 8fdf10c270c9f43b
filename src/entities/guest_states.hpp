// Where guests are: "Malawi's president has also arrived in the country" means another state than his. Internal to the
// entities room.
#pragma once

#include <optional>
#include <vector>

#include "entities/definite_parts.hpp"

namespace chancery {

// The states of those who come to "the country" or are in it; empty where the phrase does not say that, or they go
// home.
[[nodiscard]] std::vector<EntityId> homes_of_guests(const Draft& draft, const NominalSpan& nominal);

// The state to which somebody was last told to come, else that of the dateline; none that is barred.
[[nodiscard]] std::optional<EntityId> state_come_to(const Draft& draft, const NominalSpan& nominal,
                                                    const Barred& barred);

// "the host premier", "the host nation": the state where the gathering is that the words up to the token were last told
// of, else that of the dateline.
[[nodiscard]] std::optional<EntityId> state_of_host(Draft& draft, int sentence, std::uint32_t before);

}  // namespace chancery

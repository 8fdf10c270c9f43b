// From which of the states that a text names somebody comes, by the sound of the name.
#pragma once

#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// How well the person's name fits each state of the text, by entity (NameOrigins::fit); 0 for all that is no state.
// Empty where the knowledge base knows the person.
[[nodiscard]] std::vector<double> name_fits(const Draft& draft, EntityId person);

// The state of the text that the name fits best, if it fits it and leads by so much before all others.
[[nodiscard]] std::optional<EntityId> state_by_name(const Draft& draft, EntityId person, double lead);

// How well the name fits where the body or the place is at home, as far as that is known.
[[nodiscard]] std::optional<double> name_fit_at_home(const Draft& draft, EntityId person, EntityId body);

// Gives every person whom the knowledge base does not know the state of the text whose names are so much like theirs
// that hardly another is meant.
void give_homes_by_name(Draft& draft);

}  // namespace chancery

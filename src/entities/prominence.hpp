// Whom the text as a whole tells of: a piece about a minister names him again and again, and those whom he meets once.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// By entity, how often a person is named in the whole text against the person who is named most, or against `least`
// if nobody is named so often: 0 to 1. Zero for others.
[[nodiscard]] std::vector<double> shares_of_persons(const Draft& draft, double least = 0.0);

// The person of whom it tells far more than of any other who may be of that gender; nobody where two are about equal.
[[nodiscard]] std::optional<EntityId> protagonist_of(const Draft& draft, Gender gender);

}  // namespace chancery

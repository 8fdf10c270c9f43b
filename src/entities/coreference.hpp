// Resolution of third-person and relative pronouns.
#pragma once

#include <optional>
#include <vector>

#include "entities/discourse.hpp"

namespace chancery {

struct Resolved {
  std::vector<EntityId> entities;  // empty: not resolved
  float confidence = 0.0F;
};

// Third person: "he", "her", "it", "their", and the relative "who", "which".
[[nodiscard]] Resolved resolve_third_person(const Draft& draft, const Discourse& discourse, int sentence, int token,
                                            const std::vector<Mention>& mentions);

// Who a phrase cannot mean: the other arguments of its verb ("Putin thanked him" speaks of two persons), and for a
// possessive what it possesses ("his counterpart Berg").
[[nodiscard]] std::vector<EntityId> co_arguments(const Draft& draft, int sentence, int token,
                                                 const std::vector<Mention>& mentions);

// "In his turn, Putin …": the pronoun of an opening phrase that looks ahead to the sentence's subject.
[[nodiscard]] std::optional<EntityId> find_cataphor(const Draft& draft, int sentence, int token,
                                                    const std::vector<Mention>& mentions);

}  // namespace chancery

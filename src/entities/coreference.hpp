// Resolution of third-person and relative pronouns.
#pragma once

#include <optional>
#include <vector>

#include "entities/binding.hpp"
#include "entities/discourse.hpp"

namespace chancery {

struct Resolved {
  std::vector<EntityId> entities;  // empty: not resolved
  float confidence = 0.0F;
};

// Third person: "he", "her", "it", "their", and the relative "who", "which".
[[nodiscard]] Resolved resolve_third_person(const Draft& draft, const Discourse& discourse, int sentence, int token,
                                            const std::vector<Mention>& mentions);

// "Seitov, who …": the mention that the relative clause hangs from, else the one just before. "who" asks for a person
// where there is one: "Berg, a founder of the channel Volna who lives abroad".
[[nodiscard]] Resolved resolve_relative(const Draft& draft, int sentence, int token,
                                        const std::vector<Mention>& mentions);

// "they", "them", "their" for those who pass the test.
[[nodiscard]] Resolved resolve_plural(const Draft& draft, const Discourse& discourse, int sentence, int token,
                                      const Discourse::Test& allowed, const std::vector<Mention>& mentions);

// "Shirin Tavan, herself a laureate": the name beside the pronoun.
[[nodiscard]] std::optional<Resolved> resolve_emphatic(const Draft& draft, int sentence, int token,
                                                       const std::vector<Mention>& mentions);

}  // namespace chancery

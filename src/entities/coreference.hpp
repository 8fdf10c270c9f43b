// Resolution of pronouns, and who speaks where.
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

// First and second person, given who speaks in the sentence and to whom.
[[nodiscard]] Resolved resolve_speech_person(const Draft& draft, int sentence, int token,
                                             std::optional<EntityId> speaker, std::optional<EntityId> addressee);

// The country that a person leads or speaks for, as the offices found so far have it.
[[nodiscard]] std::optional<EntityId> country_of_person(const Draft& draft, EntityId person);

// Who says "I" in each sentence of the document: the turn's speaker, or the subject of the nearest verb of
// saying. Mentions must be resolved but for first and second person.
[[nodiscard]] std::vector<std::optional<EntityId>> speakers_by_sentence(const Draft& draft);

}  // namespace chancery

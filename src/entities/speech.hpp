// First and second person: who speaks where, to whom, and what "I", "we", "our" and "your" mean there.
#pragma once

#include <optional>
#include <vector>

#include "entities/coreference.hpp"

namespace chancery {

// The country that a person leads or speaks for, as the offices found so far have it; else another body.
[[nodiscard]] std::optional<EntityId> country_of_person(const Draft& draft, EntityId person);

// What the pronoun means, given who speaks in the sentence and to whom. "We" are both of them for verbs of
// meeting and signing, else the speaker's country.
[[nodiscard]] Resolved resolve_speech_person(const Draft& draft, int sentence, int token,
                                             std::optional<EntityId> speaker, std::optional<EntityId> addressee);

// Who says "I" in each sentence of the document: the turn's speaker, or the subject of the nearest verb of
// saying. Mentions must be resolved but for first and second person.
[[nodiscard]] std::vector<std::optional<EntityId>> speakers_by_sentence(const Draft& draft);

}  // namespace chancery

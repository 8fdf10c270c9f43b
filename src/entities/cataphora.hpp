// Pronouns that point ahead to somebody named later in their sentence. Internal to the entities room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// Whom a pronoun of the third person can mean.
enum class Person : std::uint8_t { none, he, she, it, they };

// By the pronoun in small letters.
[[nodiscard]] Person person_of(const std::string& lower);

// "During his visit to Oslo, the premier's guest Ana Duarte said": a pronoun in front of the subject of its clause
// points ahead to it. The subject, if that is so and it is a person or, unless one is asked for, a state or body.
[[nodiscard]] std::optional<EntityId> subject_ahead(const Draft& draft, int sentence_index, int token, bool person);

// "During their stay, Berg and Holm met her": those of a row that is the subject of what follows; empty if there is
// none.
[[nodiscard]] std::vector<EntityId> subjects_ahead(const Draft& draft, int sentence, int token);

// "Asked whether she would run, Ms Berg laughed", "Educated at X, where she took a degree, Berg has …": a pronoun in a
// clause that opens the sentence, before the commas and the person who is its subject, if no person was named yet.
[[nodiscard]] std::optional<EntityId> person_after_opening(const Draft& draft, int sentence_index, int token);

// "In his turn, Holm …": the pronoun of an opening phrase that looks ahead to the sentence's subject.
[[nodiscard]] std::optional<EntityId> find_cataphor(const Draft& draft, int sentence_index, int token,
                                                    const std::vector<Mention>& mentions);

}  // namespace chancery

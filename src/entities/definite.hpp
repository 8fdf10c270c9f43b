// Definite descriptions that go back to something named: "the lender", "the Gulf state", "the laureate", "the Kenyan
// capital", "his host".
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"
#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the noun, lower-case and singular, can head such a phrase and means a body or a person by itself.
[[nodiscard]] bool is_definite_noun(const std::string& noun);
[[nodiscard]] bool is_person_noun(const std::string& noun);

// "rebel", "insurgent": who fights for a body that goes by another name.
[[nodiscard]] bool is_fighter_noun(const std::string& noun);

// Whether somebody of that calling or title may be meant by the noun: "the athlete" by "wrestler", "the cleric" by
// "bishop".
[[nodiscard]] bool is_called(const std::string& noun, const std::string& calling);

// Whether the phrase, whose head and left side are read, is such a description; sets its kind, count and type.
[[nodiscard]] bool read_definite(const NominalView& view, NominalSpan& nominal);

// Kinds body, person, state and capital. May make the entity of a known state or town that the text means and has not
// named.
[[nodiscard]] Resolved resolve_definite(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);

// Nouns for a part in what the text tells: "buyer", "visitor", "host". Who plays it, in this sentence before the phrase
// or in the three before.
[[nodiscard]] bool is_part_noun(const std::string& noun);
[[nodiscard]] std::optional<EntityId> player_of(const Draft& draft, const NominalSpan& nominal);

// "his rival", "her opponent": the other person whom the text has in mind; nobody if it has two of equal weight.
[[nodiscard]] bool is_peer_noun(const std::string& noun);
[[nodiscard]] std::optional<EntityId> peer_of(const Draft& draft, const Discourse& discourse,
                                              const NominalSpan& nominal);

}  // namespace chancery

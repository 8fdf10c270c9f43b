// Bodies in which an office means another relation than holding it: whoever is "of" a party or sits for one is its
// member, not on its staff, and who is chair of a committee chairs it.
#pragma once

#include <string_view>

#include "entities/entities.hpp"

namespace chancery {

// By its name: "Green Alliance Party", "Social Democrats"; movements under arms, whose people are its members too,
// among them.
[[nodiscard]] bool is_party(const Entity& entity);

// "Democrat", "Republicans", "Tory": the party of whoever is called so, in small letters; "" for other nouns.
[[nodiscard]] std::string_view party_of_member(std::string_view noun);

// "senator", "Labour MP": a seat that is held for a party.
[[nodiscard]] bool is_seat(std::string_view title);

// "lawyer", "economist": of a party, what somebody is who belongs to it.
[[nodiscard]] bool is_calling(std::string_view title);

// "Labour's former prime minister": whether it is a post in the state, which somebody of the party has.
[[nodiscard]] bool is_post_beside(const Entity& party, std::string_view title);

// "Budget Committee", "Truth Commission": bodies that meet, and are chaired.
[[nodiscard]] bool is_committee(const Entity& entity);

// "National Assembly", "Storting", and bodies with seats such as unions of states: where seats are, and no party.
[[nodiscard]] bool is_legislature(const Entity& entity);

// "Senate", "Storting": whoever is of it sits there.
[[nodiscard]] bool is_chamber(const Entity& entity);

// "chairman", "co-chair", "deputy chair" is none.
// Whether states are its members, by its name: their leaders chair it in turn.
[[nodiscard]] bool is_union_of_states(const Entity& entity);

[[nodiscard]] bool is_chair(std::string_view title);

}  // namespace chancery

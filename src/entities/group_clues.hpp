// What the words around a noun for several tell of whom it can mean. Internal to the entities room.
#pragma once

#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// Whether the person bears an office now.
[[nodiscard]] bool has_office(const Draft& draft, EntityId person);

// "the women's race", "the men's team": of nobody in particular.
[[nodiscard]] bool is_for_all(const Draft& draft, const NominalSpan& nominal);

// "Moscow, an ally of both sides": who is none of them. "Chad, a neighbour of both".
[[nodiscard]] std::vector<EntityId> explained_by(const Draft& draft, const NominalSpan& nominal);

// "took over from Ferrante": of whom the text tells only that another came after him.
[[nodiscard]] bool is_mere_predecessor(const Draft& draft, EntityId person);

// "called on the parties to the conflict": those of the conflict, whoever spoke
[[nodiscard]] bool is_bound_to_matter(const Draft& draft, const NominalSpan& nominal);

// "The pact is valid for five years. Its parties reject", "the parties to it": those whom a paper binds.
[[nodiscard]] bool are_parties_to_paper(const Draft& draft, const NominalSpan& nominal);

// "trade between the two": what only states have.
[[nodiscard]] bool is_between_states(const Draft& draft, const NominalSpan& nominal);

// "The two will meet again": persons do.
[[nodiscard]] bool acts_in_person(const Draft& draft, const NominalSpan& nominal);

// "the two Nordic countries", "the two Japanese firms": whether the one may be of the places that stand before the
// noun.
[[nodiscard]] bool may_be_of_sites(const Draft& draft, const NominalSpan& nominal, EntityId id);

// A gathering of many has no two who are "the parties": whether three other states are named as often as one of these.
[[nodiscard]] bool are_two_of_many(const Draft& draft, const std::vector<EntityId>& states);

// The two states of which the whole text tells, by their names, their people and their bodies, where they lead any
// third clearly: "trade between the neighbours" is theirs. Empty if there are no such.
[[nodiscard]] std::vector<EntityId> two_states_of_text(const Draft& draft);

}  // namespace chancery

// Resolution of offices and descriptions that carry no name.
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// "the Kazakh President", "Head of State", "the presidents": from the offices of the text, else from the
// knowledge base on the article's day. Adds the office of a holder whose body is named.
[[nodiscard]] Resolved resolve_office(Draft& draft, const Discourse& discourse, TitleSpan& title);

// "the two leaders", "both countries", "the sides", "the three".
[[nodiscard]] Resolved resolve_group(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal);

// Who possesses the phrase by a pronoun before it, and their states.
[[nodiscard]] std::vector<EntityId> owners_of(const Draft& draft, const NominalSpan& nominal);

// The states that the owners are or lead: of "their countries".
[[nodiscard]] std::vector<EntityId> states_of(const Draft& draft, const std::vector<EntityId>& owners);

// "Peace Treaty" gives "treaty".
[[nodiscard]] std::string last_word(const std::string& name);

// Any nominal; a described thing that is met for the first time becomes a new entity.
[[nodiscard]] Resolved resolve_nominal(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);

}  // namespace chancery

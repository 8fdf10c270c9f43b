// Whether the words of a title can mean an office that a text or the knowledge base words otherwise. Internal to the
// entities room.
#pragma once

#include <string>
#include <string_view>

#include "entities/draft.hpp"

namespace chancery {

[[nodiscard]] inline bool leads(Role role) { return role == Role::head_of_state || role == Role::head_of_government; }

// "the President", "their President", "President": somebody of whom the reader knows; "a president" and "ministers" are
// not.
[[nodiscard]] bool is_definite(const Draft& draft, const TitleSpan& title);

// "president-elect": who has won an office and does not hold it yet.
[[nodiscard]] bool is_elect(std::string_view title);

// The crown that an office is: "king" for the custodian of the holy mosques, "emir" for "amir"; "" for other offices.
[[nodiscard]] std::string_view crown_of(std::string_view office);

// Whether a phrase of the text can be meant by the title: the same words or role, or "leader" of a head.
[[nodiscard]] bool fits(const Draft& draft, const TitleSpan& title, const OfficePhrase& phrase);

// Whether the text comes from somebody's own press service, where "the Head of State" is the one at home.
[[nodiscard]] bool is_official(const Draft& draft);

// "the Prime Minister" is no president who leads the government; "the Head of State" may be a king.
[[nodiscard]] bool called(const TitleSpan& title, const std::string& office);

}  // namespace chancery

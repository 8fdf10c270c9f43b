// Titles that do not mean whoever is known to hold the office on the text's day.
#pragma once

#include <optional>

#include "entities/coreference.hpp"

namespace chancery {

// "looked at the chair on which nobody sat": a piece of furniture.
[[nodiscard]] bool is_seat_to_sit_on(const Draft& draft, const TitleSpan& title);

// "Finland's tenth president": whoever the text tells of. Empty where the title has no number.
[[nodiscard]] std::optional<Resolved> holder_by_number(Draft& draft, const Discourse& discourse, TitleSpan& title);

// "Venezuela's elected president", "the self-declared leader of Somaliland".
[[nodiscard]] bool is_claimed(const Draft& draft, const TitleSpan& title);

}  // namespace chancery

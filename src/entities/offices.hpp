// Helpers of offices.cpp that the resolution of bare offices uses too.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// Notes that the holder bears the title in the body.
void add_office(Draft& draft, const TitleSpan& title, EntityId holder, std::optional<EntityId> body, float confidence);

// Where a holder with this title serves: an earlier phrase of the text says so, or the knowledge base knows
// one such body on the article's day, an office beside it does, or the text speaks of one state only.
[[nodiscard]] std::optional<EntityId> body_of_holder(Draft& draft, const TitleSpan& title, EntityId holder);

// "The Secretary-General": of a body that only the text around tells.
[[nodiscard]] bool is_secretary_general(const TitleSpan& title);

// "King Salman thanked them": a name rather than news of an office.
[[nodiscard]] bool is_bare_style(const Draft& draft, const TitleSpan& title);

// "his host, Prime Minister Berg": somebody who serves another state than his guest.
[[nodiscard]] bool is_of_host(const Draft& draft, const TitleSpan& title);

// "President Medina, who is visiting Angola", "President Medina arrived in Angola": nobody visits the state that he
// serves.
[[nodiscard]] bool visits_state(const Draft& draft, const TitleSpan& title, EntityId state);
// The same of any title that the text gives to the holder.
[[nodiscard]] bool holder_visits_state(const Draft& draft, const TitleSpan& title, EntityId state);

// "President Banda after talks with the President of Malawi": that of Malawi is another, unless the phrase is said of
// him
// ("as President of Malawi", "Banda, the President of Malawi").
[[nodiscard]] bool serves_another(const Draft& draft, const TitleSpan& title, EntityId state);

}  // namespace chancery

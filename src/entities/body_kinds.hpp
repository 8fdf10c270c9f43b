// What kind of body an organisation is, so that "the lender" goes back to a bank and "the tribunal" to a court. Read
// from its name, from the nouns beside its names ("the Australian maker of …") and from what is known of it.
#pragma once

#include <string>

#include "entities/draft.hpp"

namespace chancery {

// The kinds that a common noun, lower-case and singular, can mean: "company", "bloc"; 0 for a noun that means no body.
[[nodiscard]] BodyKinds kinds_of_noun(const std::string& noun);
// "electoral council chief Berg": whom it means the body before it tells.
[[nodiscard]] bool is_organ_noun(const std::string& word);

// Notes of each organisation its kinds and the states where the text or the knowledge base says that it is at home, and
// of each person what the text calls him beside his name: "wrestler", "lawyer".
void profile_entities(Draft& draft);

}  // namespace chancery

// Of whose death a text tells: an obituary's, a funeral's.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Ana Duarte, who led Peru, dies", "filed past the coffin of Ana Duarte": the dead person, if the text's first
// sentences say so.
[[nodiscard]] std::optional<EntityId> mourned_person(const Draft& draft);

// Whether the pronoun (a token of the sentence) is of the dead by what stands around it: "her widower", "is survived
// by", "the eulogy called her".
[[nodiscard]] bool is_of_dead(const Sentence& sentence, int token);

}  // namespace chancery

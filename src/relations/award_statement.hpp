// Statements on honours whose giver was told before: what prizes.hpp and decorations.hpp have in common.
#pragma once

#include <string>

#include "entities/entities.hpp"
#include "relations/arguments.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// That `giver` gave the honour of which the word at `at` tells to `receiver`, by a rule of that trust.
[[nodiscard]] Statement award_by(EntityId giver, const Argument& receiver, const SentenceView& view,
                                 const Lexicon& lexicon, int at, int awarded, std::string rule, float trust);

}  // namespace chancery

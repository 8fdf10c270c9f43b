// Whether what a pattern demands of the words around its trigger, or forbids, is there.
#pragma once

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// Whether a word in one of the requirement's places has one of its lemmas or means an entity of one of its classes. What must
// be there may be there through another word ("the Finnish side"); what must not be there has to stand `itself`.
[[nodiscard]] bool is_met(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, const Requirement& requirement,
                          int trigger, bool itself);

}  // namespace chancery

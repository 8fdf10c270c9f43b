// Whether a treaty, contract or law that the text speaks of is there yet: "there is no treaty", "wants an accord with
// Peru".
#pragma once

#include "relations/lexicon.hpp"
#include "relations/modes.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// Actual, unless the words around the document at the token deny it, wish for it or tell that it is to come.
[[nodiscard]] ModeCause mode_of_paper(const SentenceView& view, const Lexicon& lexicon, int document);

}  // namespace chancery

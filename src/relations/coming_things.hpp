// Whether a thing that a statement places, or calls a part of another, is there yet: "a branch will open in Oslo",
// "plans for the opening of a consulate", "negotiations on a treaty".
#pragma once

#include <optional>

#include "relations/lexicon.hpp"
#include "relations/modes.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// The mode of the verb or noun by which the thing at the token comes about; empty if the sentence tells of none.
[[nodiscard]] std::optional<ModeCause> mode_of_coming(const SentenceView& view, const Lexicon& lexicon, int thing);

// Is the document at the token one that is still negotiated?
[[nodiscard]] bool is_negotiated(const SentenceView& view, int document);

// "is negotiating", "have been negotiating": no terms are come to yet.
[[nodiscard]] bool is_in_talks(const SentenceView& view, int verb);

}  // namespace chancery

// Whether what a clause tells is vouched for by the words that it hangs on (event factuality: Saurí & Pustejovsky
// 2009).
#pragma once

#include "relations/local_modes.hpp"

namespace chancery {

// Of the clause whose verb is `clause`, by its governor: "did not confirm that", "falsely claimed that", "it is untrue
// that", "rumours that", "came close to signing". Actual if these say nothing against it.
[[nodiscard]] ModeCause vouched_mode(const SentenceView& view, const Lexicon& lexicon, int clause, int governor);

// "almost signed", "nearly joined": it did not come about.
[[nodiscard]] bool is_missed_narrowly(const SentenceView& view, int verb);

// "did not confirm", "refused to say", "nobody could prove": a word of saying that is told of as not said; or "falsely
// claimed", for the text does not leave to the speaker that it is not so.
[[nodiscard]] bool is_no_report(const SentenceView& view, const Lexicon& lexicon, int verb);

}  // namespace chancery

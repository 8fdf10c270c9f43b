// Words that put a verb in the present tense into the time to come: "travels to Lima next week". Words are tokens of
// the sentence.
#pragma once

#include "relations/sentence_view.hpp"

namespace chancery {

// "flies", "is flying".
[[nodiscard]] bool is_present(const SentenceView& view, int verb);

// "tomorrow", "next week", "later today", "at the weekend" beside a verb.
[[nodiscard]] bool is_time_to_come(const SentenceView& view, int word);

// "travels on to Lima", "from there he flies to Quito", "then heads for Oslo": the word that makes it the next stage of
// a journey; -1 if none does.
[[nodiscard]] int next_stage(const SentenceView& view, int verb);

}  // namespace chancery

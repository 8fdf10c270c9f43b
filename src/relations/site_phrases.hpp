// Phrases that say where something lies or happens, and the words that they are made of. Internal to the reading of
// sites.
#pragma once

#include "relations/sentence_view.hpp"

namespace chancery::syntax {

// Backwards past "next week", "on Monday", "on 5 May", "in June", "later this month": the last word before it.
[[nodiscard]] int before_time(const SentenceView& view, int at);

// One past the words of a noun phrase that begins there; names count whole, whatever stands in them.
[[nodiscard]] int phrase_end(const SentenceView& view, int begin);

[[nodiscard]] bool is_kind_of_place(const SentenceView& view, int at);

[[nodiscard]] bool is_region(const SentenceView& view, int at);

[[nodiscard]] bool is_part_of_place(const SentenceView& view, int at);

[[nodiscard]] bool is_edge(const SentenceView& view, int at);

[[nodiscard]] const Mention* place_headed_by(const SentenceView& view, int token);

// The place that a phrase means: its last word, or what follows "the town of"; -1 if it means something else.
[[nodiscard]] int place_of_phrase(const SentenceView& view, int begin, int* end);

[[nodiscard]] bool says_where(const SentenceView& view, int at);

[[nodiscard]] bool is_body_or_person(const SentenceView& view, int last);

[[nodiscard]] bool is_state_of_affairs(const SentenceView& view, int noun);

}  // namespace chancery::syntax

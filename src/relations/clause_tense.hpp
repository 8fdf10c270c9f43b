// In which time the clause around a token speaks, read from its governing verb.
#pragma once

#include "language/document.hpp"

namespace chancery {

enum class Tense : std::uint8_t { unknown, past, present, future };

// Future covers "will", "is to", plans, invitations, duties and modal verbs; perfect counts as past.
[[nodiscard]] Tense tense_at(const Sentence& sentence, int token);

}  // namespace chancery

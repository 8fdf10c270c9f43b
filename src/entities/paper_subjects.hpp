// What a communiqué calls those who adopt it: "Heads of Government", "the Meeting", or nothing at all in a paragraph
// that begins with its verb ("3. Condemns the raid"). Internal to the entities room.
#pragma once

#include <vector>

#include "language/document.hpp"

namespace chancery {

// The subjects of the sentence that mean those who adopt the paper; for a paragraph that begins with its verb the verb
// itself.
[[nodiscard]] std::vector<Span> paper_subjects(const Sentence& sentence);

}  // namespace chancery

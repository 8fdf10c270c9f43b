// Names that run over words which end other names: "Unity and Progress (UP)", "Reporters Without Frontiers", "Chile
// First".
#pragma once

#include <cstddef>

#include "entities/draft.hpp"

namespace chancery {

// Joins the pieces among the names of a sentence, which begin at `first`.
void join_names(Draft& draft, int sentence, std::size_t first);

// Puts one name over the span in place of those among the sentence's names, which begin at `first`, that it overlaps;
// what its words tell (text, known things, clitic) is filled in, the rest stays as given.
void replace_by_joined(Draft& draft, int sentence, std::size_t first, Span span, NameSpan name);

}  // namespace chancery

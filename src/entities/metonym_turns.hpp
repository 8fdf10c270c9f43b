// Turns of phrase in which a capital can only mean its state.
#pragma once

#include "language/document.hpp"

namespace chancery {

// True if the words around the name of a capital are said of states: "took Accra to task", "called for Cairo to free
// them", "took the side of Quito". `name` is the whole name in tokens, `head` its head in the tree.
[[nodiscard]] bool stands_in_state_phrase(const Sentence& sentence, Span name, int head);

}  // namespace chancery

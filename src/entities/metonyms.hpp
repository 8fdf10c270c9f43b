// Capitals that stand for their states.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// True if the name is a state's capital and the sentence speaks of the state by it.
[[nodiscard]] bool stands_for_state(const Draft& draft, const NameSpan& name);

}  // namespace chancery

// Names that run over words which end other names: "Unity and Progress (UP)", "Reporters Without Frontiers", "Chile First".
#pragma once

#include <cstddef>

#include "entities/draft.hpp"

namespace chancery {

// Joins the pieces among the names of a sentence, which begin at `first`.
void join_names(Draft& draft, int sentence, std::size_t first);

}  // namespace chancery

// Names that the tagger surely holds for one where the rules see pieces or only a part: "China General Nuclear",
// "Friends of the Earth", "Sophie in 't Veld", "Strait of Messina".
#pragma once

#include <cstddef>

#include "entities/draft.hpp"

namespace chancery {

// Joins the pieces among the names of a sentence, which begin at `first`.
void join_tagged_names(Draft& draft, int sentence, std::size_t first);

}  // namespace chancery

// Lines that name the writer of a text, where they stand among its sentences.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// "Harriet Lund in Lima", "By Karl Weber / Quito": over the text, and what follows does not speak of them.
[[nodiscard]] bool is_byline(const Draft& draft, int sentence);

}  // namespace chancery

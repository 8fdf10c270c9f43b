// Posts that firms have as states do, told to be a firm's by the words behind them: "President and Chief Executive
// Officer", "Vice President, Operations". Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Whether the president or vice-president of whom the title tells is no state's.
[[nodiscard]] bool is_post_of_firm(const Draft& draft, const TitleSpan& title);

}  // namespace chancery

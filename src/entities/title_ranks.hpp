// What stands behind the noun of an office and belongs to it: "Secretary General", "Ambassador Extraordinary and Plenipotentiary",
// "Minister Responsible for", "Minister Delegate".
#pragma once

#include <cstddef>
#include <vector>

#include "entities/words.hpp"

namespace chancery {

// Index of the last word of the rank behind the noun at that word; `at` if there is none.
[[nodiscard]] std::size_t last_of_rank(const std::vector<Word>& words, std::size_t at);

// Whether the word only says of what rank an office is, as "Extraordinary" does.
[[nodiscard]] bool is_rank_word(const std::string& lower);

}  // namespace chancery

// What stands behind the noun of an office and belongs to it: "Secretary General", "Ambassador Extraordinary and
// Plenipotentiary", "Minister Responsible for", "Minister Delegate".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "entities/words.hpp"

namespace chancery {

// Index of the last word of the rank behind the noun at that word; `at` if there is none.
[[nodiscard]] std::size_t last_of_rank(const std::vector<Word>& words, std::size_t at);

// Index of the last word of "Custodian of the Two Holy Mosques", the Saudi king's title, that starts at that word; 0 if
// none does.
[[nodiscard]] std::size_t end_of_custodian(const std::vector<Word>& words, std::size_t at);

// Whether the word only says of what rank an office is, as "Extraordinary" does.
[[nodiscard]] bool is_rank_word(const std::string& lower);

// "PM", "FM", "DPM", "EAM": the office in full, in lower case; "" if the word is no such abbreviation or a time of day
// ("9 PM").
[[nodiscard]] std::string_view office_in_full(const std::vector<Word>& words, std::size_t at);

// Whether "d'affaires" begins at the word: "charge" before it is no accusation.
[[nodiscard]] bool is_of_affairs(const std::vector<Word>& words, std::size_t at);

}  // namespace chancery

// The look of a line of press text: its words, their case, its end. Lines are views of valid UTF-8.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.hpp"

namespace chancery {

// Without leading and trailing spaces of any kind (is_space of core/unicode.hpp).
[[nodiscard]] std::string_view trim(std::string_view text);
// Lower case, runs of spaces as one, trimmed: for comparing with fixed phrases.
[[nodiscard]] std::string plain_line(std::string_view line);
// A to Z in small letters, all else unchanged: every byte keeps its offset.
// Letters and digits of plain_line only, for "is it the same headline again?".
[[nodiscard]] std::string letters_only(std::string_view line);

// Maximal runs without spaces, at most `limit` of them.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view line, std::size_t limit = 64);
// The word without punctuation at its ends.
[[nodiscard]] std::string_view bare_word(std::string_view word);

[[nodiscard]] bool begins_upper(std::string_view word);  // its first letter, after quotes and brackets
[[nodiscard]] bool begins_lower(std::string_view text);  // the same for a small letter
[[nodiscard]] bool is_all_caps(std::string_view word);   // two letters or more, none of them small
[[nodiscard]] bool has_letter(std::string_view text);
// "of", "the", "and", "de", "bin": small words inside names and titles.
[[nodiscard]] bool is_name_particle(std::string_view word);
// All words are capitalised, numbers, "&" or name particles, and there is a capital.
[[nodiscard]] bool is_name_like(std::string_view text);

// The last sign that is no closing quote or bracket.
[[nodiscard]] char32_t last_sign(std::string_view line);
// Ends as sentences end; the stop of an initial or of "U.S." does not count.
[[nodiscard]] bool ends_sentence(std::string_view line);
// A full stop, question or exclamation mark inside the line that ends a sentence.
[[nodiscard]] bool has_inner_sentence_end(std::string_view line);

// Whether `line` begins with `prefix` and the prefix is not cut inside a word.
[[nodiscard]] bool begins_with_words(std::string_view line, std::string_view prefix);

}  // namespace chancery

// Words written together: where "don't", "Holm's" and "cannot" divide, and whether two tokens are such parts.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "language/document.hpp"

namespace chancery {

// The parts of a written word, as lengths in bytes that add up to the word's; unused places are 0.
struct WordParts {
  std::array<std::size_t, 3> length{};
  std::size_t count = 0;
};

// One part for most words; two or three for contractions and possessives, as the English treebanks divide them.
// A trailing apostrophe ("states'") must not be in the word.
[[nodiscard]] WordParts divide_word(std::string_view word);

// True where two adjacent tokens are written as one word, as "do" and "n't" are; false for a word and a
// punctuation mark.
[[nodiscard]] bool continues_word(const Token& previous, const Token& token);

}  // namespace chancery

// What a word looks like: small questions about bytes and forms that several files of the room ask.
#pragma once

#include "language/document.hpp"

namespace chancery {

// True for the second and later bytes of a UTF-8 character.
[[nodiscard]] constexpr bool is_continuation_byte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// True where two adjacent tokens are written as one word, as "do" and "n't" are; false for a word and a
// punctuation mark.
[[nodiscard]] bool continues_word(const Token& previous, const Token& token);

}  // namespace chancery

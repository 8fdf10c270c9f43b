// The characters of UTF-8 text as the tokeniser and the splitter see them: each with its length in bytes and
// its class.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chancery {

enum class CharacterClass : std::uint8_t {
  space,   // white space of every kind, and zero-width spaces
  upper,   // capital and title-case letters
  letter,  // all other letters
  digit,   // 0…9 and other numerals
  mark,    // combining marks and joiners: part of the character before
  symbol,  // everything else, broken bytes included
};

struct Character {
  char32_t code = 0;
  std::uint32_t length = 0;  // bytes, 0 only past the end
  CharacterClass kind = CharacterClass::symbol;

  [[nodiscard]] constexpr bool is_letter() const {
    return kind == CharacterClass::upper || kind == CharacterClass::letter;
  }
  [[nodiscard]] constexpr bool is_upper() const { return kind == CharacterClass::upper; }
  [[nodiscard]] constexpr bool is_lower() const { return kind == CharacterClass::letter; }
  [[nodiscard]] constexpr bool is_digit() const { return kind == CharacterClass::digit; }
  [[nodiscard]] constexpr bool is_word() const { return is_letter() || is_digit(); }
};

// The character at a byte offset; length 0 at or after the end. A byte that is not UTF-8 is a symbol of its own.
[[nodiscard]] Character character_at(std::string_view text, std::size_t offset);

// The character that ends right before the offset; length 0 at the beginning.
[[nodiscard]] Character character_before(std::string_view text, std::size_t offset);

// True for the second and later bytes of a UTF-8 character.
[[nodiscard]] constexpr bool is_continuation_byte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

[[nodiscard]] constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'`'; }
[[nodiscard]] constexpr bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }
// En and em dash, horizontal bar, minus.
[[nodiscard]] constexpr bool is_dash(char32_t c) { return (c >= U'\u2012' && c <= U'\u2015') || c == U'\u2212'; }

[[nodiscard]] constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace chancery

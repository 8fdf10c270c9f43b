#include "language/characters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace chancery {
namespace {

constexpr std::array<CharacterClass, 128> ascii_classes = [] {
  std::array<CharacterClass, 128> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const char c = static_cast<char>(i);
    classes[i] = c == ' ' || (c >= '\t' && c <= '\r') ? CharacterClass::space
                 : c >= 'A' && c <= 'Z'               ? CharacterClass::upper
                 : c >= 'a' && c <= 'z'               ? CharacterClass::letter
                 : c >= '0' && c <= '9'               ? CharacterClass::digit
                                                      : CharacterClass::symbol;
  }
  return classes;
}();

CharacterClass class_of(char32_t code) {
  if (code == 0x85 || code == 0x200B || code == 0xFEFF) return CharacterClass::space;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharacterClass::space;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharacterClass::upper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharacterClass::letter;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
      return CharacterClass::digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return CharacterClass::mark;
    default:
      return CharacterClass::symbol;
  }
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1, ascii_classes[first]};
  utf8proc_int32_t code = 0;
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset);
  const auto length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - offset)), &code);
  if (length <= 0) return {first, 1, CharacterClass::symbol};
  return {static_cast<char32_t>(code), static_cast<std::uint32_t>(length), class_of(static_cast<char32_t>(code))};
}

Character character_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return {};
  std::size_t begin = std::min(offset, text.size()) - 1;
  while (begin > 0 && offset - begin < 4 && is_continuation_byte(text[begin])) --begin;
  const Character found = character_at(text, begin);
  return begin + found.length == offset ? found : character_at(text, offset - 1);
}

}  // namespace chancery

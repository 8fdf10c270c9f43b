#include "language/characters.hpp"

#include <utf8proc.h>

#include <array>

#include "core/unicode.hpp"

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

Character character_of(CodePoint point) {
  if (point.size == 0) return {};
  const auto length = static_cast<std::uint32_t>(point.size);
  return {point.value, length, point.value < 0x80 ? ascii_classes[point.value] : class_of(point.value)};
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  if (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    return {byte, 1, ascii_classes[byte]};
  }
  return character_of(code_point_at(text, offset));
}

Character character_before(std::string_view text, std::size_t offset) {
  return character_of(code_point_before(text, offset));
}

}  // namespace chancery

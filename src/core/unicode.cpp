#include "core/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace chancery {
namespace {

constexpr std::size_t stride = 256;
constexpr char32_t replacement = 0xFFFD;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

std::size_t count_starts(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

template <typename Change>
std::string change_letters(std::string_view text, Change change) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    append_utf8(result, static_cast<char32_t>(change(static_cast<utf8proc_int32_t>(c.value))));
    at += c.size;
  }
  return result;
}

std::string map(std::string_view text, int options) {
  if (text.empty()) return {};
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return to_lower(text);  // only malformed text or a full memory come here
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

char32_t plain_letter(char32_t c) {
  switch (c) {
    case U'ı':
      return U'i';
    case U'ł':
      return U'l';
    case U'ø':
      return U'o';
    case U'đ':
      return U'd';
    default:
      return c;
  }
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80U) {
      ++at;
      continue;
    }
    utf8proc_int32_t value = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                                   static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (size <= 0) return at;
    at += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  utf8proc_int32_t value = 0;
  const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                                                 static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
  if (size <= 0) return {replacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size)};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  if (offset == 0) return {};
  std::size_t begin = offset - 1;
  while (begin > 0 && offset - begin < 4 && is_continuation(text[begin])) --begin;
  const CodePoint c = code_point_at(text, begin);
  return begin + c.size == offset ? c : CodePoint{replacement, 1};
}

std::size_t count_code_points(std::string_view text) { return count_starts(text); }

bool is_letter(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) {
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LL; }

bool is_digit(char32_t c) { return category(c) == UTF8PROC_CATEGORY_ND; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  if (c == 0x85 || c == 0x200B || c == 0x2060 || c == 0xFEFF) return true;
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_ZS && kind <= UTF8PROC_CATEGORY_ZP;
}

bool is_punctuation(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_PO;
}

bool is_mark(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value))));
    at += point.size;
  }
  return width;
}

void append_utf8(std::string& text, char32_t c) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string to_lower(std::string_view text) { return change_letters(text, utf8proc_tolower); }

std::string to_upper(std::string_view text) { return change_letters(text, utf8proc_toupper); }

std::string fold_case(std::string_view text) {
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string fold_plain(std::string_view text) {
  const std::string folded =
      map(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  return change_letters(folded, [](utf8proc_int32_t c) { return plain_letter(static_cast<char32_t>(c)); });
}

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
  counts_.reserve(text.size() / stride + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += stride) {
    counts_.push_back(static_cast<std::uint32_t>(count));
    count += count_starts(text.substr(at, stride));
  }
}

std::size_t CodePointOffsets::at(std::size_t byte_offset) const {
  byte_offset = std::min(byte_offset, text_.size());
  const std::size_t block = byte_offset / stride;
  return counts_[block] + count_starts(text_.substr(block * stride, byte_offset - block * stride));
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  // without a branch: capitals come as they please
  for (char& c : lower) c = static_cast<char>(c | (static_cast<unsigned char>(c - 'A') < 26U ? 0x20 : 0));
  return lower;
}

}  // namespace chancery

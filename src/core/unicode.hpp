// UTF-8 text: its faults, its code points, its letters' case. All text in Chancery is valid UTF-8 once
// ingest has let it in; functions here read a malformed byte as U+FFFD, one byte long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

// Byte offset of the first byte that is no part of a valid UTF-8 sequence (overlong forms, surrogates
// and values above U+10FFFF are faults too); empty if there is none.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // bytes; 0 only at the end of the text
};

[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t offset);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);  // upper or title case
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);  // decimal digits of any script
[[nodiscard]] bool is_space(char32_t c);  // with no-break spaces, line ends, zero-width and byte-order marks
[[nodiscard]] bool is_punctuation(char32_t c);
[[nodiscard]] bool is_mark(char32_t c);  // combining marks

// Columns that the text takes on a terminal: 2 for wide characters, 0 for marks and controls.
[[nodiscard]] std::size_t display_width(std::string_view text);

void append_utf8(std::string& text, char32_t c);

// Lower case, letter by letter; the code points stay as many as they were.
[[nodiscard]] std::string to_lower(std::string_view text);
// Upper case, letter by letter ("ß" stays).
[[nodiscard]] std::string to_upper(std::string_view text);
// The form in which two spellings that differ only in case or Unicode form are equal (NFKC case folding).
[[nodiscard]] std::string fold_case(std::string_view text);
// fold_case without diacritics: "Çavuşoğlu" gives "cavusoglu". Letters that Unicode does not compose
// (ı, ł, ø, đ) are spelled plainly too.
[[nodiscard]] std::string fold_plain(std::string_view text);

// Code point offsets for byte offsets of one text, in memory a small part of the text's size.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text);  // the text must outlive the table
  // Code points that begin before the byte offset; offsets past the end count as the end.
  [[nodiscard]] std::size_t at(std::size_t byte_offset) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> counts_;  // code points before every stride-th byte
};

// A to Z only; everything else stays as it is.
[[nodiscard]] std::string ascii_lower(std::string_view text);

}  // namespace chancery

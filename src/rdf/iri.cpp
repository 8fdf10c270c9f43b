#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "rdf/raptor.hpp"

namespace chancery::rdf {
namespace {

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// ASCII that stands in an IRI as it is: no space or control, none of <>"{}|^`\ and nothing looked at below.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x21; c < 0x7F; ++c) table[c] = true;
  for (const char c : std::string_view("<>\"{}|^`\\%[]#")) table[static_cast<unsigned char>(c)] = false;
  return table;
}();

// ucschar and iprivate of RFC 3987, section 2.2.
bool is_iri_character(utf8proc_int32_t c) {
  if (c < 0xA0 || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xFFF0 && c <= 0xFFFD)) return false;
  return (c & 0xFFFE) != 0xFFFE;
}

// Everything after the scheme.
bool is_valid_rest(std::string_view rest) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(rest.data());
  const std::size_t authority_end =
      rest.starts_with("//") ? std::min(rest.find_first_of("/?#", 2), rest.size()) : std::size_t{0};
  bool fragment = false;
  for (std::size_t at = 0; at < rest.size();) {
    const char c = rest[at];
    if (plain[static_cast<unsigned char>(c)]) {
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
      utf8proc_int32_t code = 0;
      const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(rest.size() - at), &code);
      if (length <= 0 || !is_iri_character(code)) return false;
      at += static_cast<std::size_t>(length);
      continue;
    }
    const bool good = c == '%'               ? at + 2 < rest.size() && is_hex(rest[at + 1]) && is_hex(rest[at + 2])
                      : c == '[' || c == ']' ? at < authority_end
                                             : c == '#' && !fragment;
    if (!good) return false;
    fragment = fragment || c == '#';
    ++at;
  }
  return true;
}

}  // namespace

bool is_valid_iri(std::string_view iri) {
  const std::size_t colon = iri.find(':');
  if (colon == std::string_view::npos || colon + 1 == iri.size() || !is_alpha(iri[0])) return false;
  const std::string_view scheme = iri.substr(0, colon);
  const bool good = std::all_of(scheme.begin(), scheme.end(),
                                [](char c) { return is_alpha(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
  return good && is_valid_rest(iri.substr(colon + 1));
}

}  // namespace chancery::rdf

#include "core/xml_text.hpp"

#include "core/unicode.hpp"

namespace chancery {

std::string xml_characters(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = point.value;
    const bool good = (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xFFFE && c != 0xFFFF;
    append_utf8(result, good ? c : 0xFFFD);
    at += point.size;
  }
  return result;
}

}  // namespace chancery

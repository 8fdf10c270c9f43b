#include "export/dot_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

#include "core/unicode.hpp"

namespace chancery {
namespace {

bool is_space(utf8proc_category_t category) {
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         category == UTF8PROC_CATEGORY_CC;
}

// Joiners shape letters and pictures; every other format character only changes how its neighbours look.
bool is_invisible(utf8proc_int32_t code, utf8proc_category_t category) {
  if (code == 0x200C || code == 0x200D) return false;
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CO;
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::vector<std::size_t> places;
  return visible_text(text, places);
}

std::string visible_text(std::string_view text, std::vector<std::size_t>& places) {
  std::string result;
  std::size_t length = 0;  // of the result, in UTF-16 units
  places.clear();
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto size = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    places.push_back(length);
    if (size <= 0) {
      result += "\xEF\xBF\xBD";
      ++length;
      ++at;
      continue;
    }
    const utf8proc_category_t category = utf8proc_category(code);
    if (is_space(category)) {
      if (!result.empty() && result.back() != ' ') {
        result += ' ';
        ++length;
      }
    } else if (!is_invisible(code, category)) {
      result += text.substr(at, static_cast<std::size_t>(size));
      length += code > 0xFFFF ? 2 : 1;
    }
    at += static_cast<std::size_t>(size);
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
    --length;
  }
  places.push_back(length);
  for (std::size_t& place : places) place = std::min(place, length);
  return result;
}

std::string shorten(std::string_view text, std::size_t length) {
  if (count_code_points(text) <= length) return std::string(text);
  std::size_t end = 0, count = 0;
  // One place is kept for the ellipsis.
  for (; end < text.size(); ++end) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) continue;
    if (count + 1 >= length) break;
    ++count;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "\xE2\x80\xA6";
}

std::string wrap(std::string_view text, std::size_t width) {
  std::string result;
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t length = count_code_points(word);
    if (line > 0) {
      const bool fits = line + 1 + length <= width;
      result += fits ? ' ' : '\n';
      line = fits ? line + 1 : 0;
    }
    result += word;
    line += length;
    at = end + 1;
  }
  return result;
}

std::string dot_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) switch (c) {
      case '\\':
        result += "\\\\";
        break;
      case '"':
        result += "\\\"";
        break;
      case '&':
        result += "&amp;";
        break;
      case '\n':
        result += "\\n";
        break;
      default:
        result += c;
    }
  return result + "\"";
}

std::string html_text(std::string_view text) {
  std::string result;
  for (const char c : text) switch (c) {
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '&':
        result += "&amp;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  return result;
}

}  // namespace chancery

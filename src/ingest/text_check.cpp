#include "ingest/text_check.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/unicode.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

[[noreturn]] void refuse(const std::string& path, const char* reason, std::optional<std::size_t> offset = {}) {
  throw Error(ErrorCode::input, reason, {path, {}, {}, offset});
}

bool begins_with(std::string_view text, std::string_view bytes) { return text.substr(0, bytes.size()) == bytes; }

// English in UTF-16 has a NUL byte to each letter.
const char* wide_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (begins_with(text, "\xFF\xFE\0\0"sv) || begins_with(text, "\0\0\xFE\xFF"sv)) return "UTF-32";
  if (begins_with(text, "\xFF\xFE"sv) || begins_with(text, "\xFE\xFF"sv)) return "UTF-16";
  const std::string_view start = text.substr(0, 1024);
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (start[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t half = start.size() / 2;
  if (half >= 2 && ((odd * 10 > half * 7 && even * 10 < half) || (even * 10 > half * 7 && odd * 10 < half)))
    return "UTF-16";
  return nullptr;
}

}  // namespace

void check_text(std::string& text, const std::string& path) {
  if (text.empty()) refuse(path, "is empty");
  if (const char* const encoding = wide_encoding(text)) {
    refuse(
        path,
        (std::string("is in ") + encoding + ", not UTF-8; convert it with iconv -f " + encoding + " -t UTF-8").c_str());
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
    refuse(path, "holds NUL bytes, so it is no text; give plain text, HTML or JSON Lines", nul);
  }
  if (const auto fault = find_invalid_utf8(text)) {
    refuse(path, "is not valid UTF-8 here; convert it, such as with iconv -f WINDOWS-1252 -t UTF-8", fault);
  }
  if (begins_with(text, "\xEF\xBB\xBF")) text.erase(0, 3);
  if (trim(text).empty()) refuse(path, "holds nothing but spaces");
}

}  // namespace chancery

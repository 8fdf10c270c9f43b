#include "ingest/language_check.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "core/unicode.hpp"

namespace chancery {
namespace {

constexpr std::size_t shortest = 60;           // bytes of letters below which nothing is refused
constexpr std::size_t longest = 256U * 1024U;  // bytes that are looked at

}  // namespace

std::optional<std::string> foreign_language(std::string_view text) {
  text = text.substr(0, longest);
  while (!text.empty() && code_point_before(text, text.size()).value == 0xFFFD) text.remove_suffix(1);
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  int letters = 0;
  bool reliable = false;
  // English pages carry foreign names and quotations; detection weighs all stretches of the text.
  const CLD2::Language main = CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true,
                                                             languages, percents, &letters, &reliable);
  if (main == CLD2::ENGLISH || main == CLD2::UNKNOWN_LANGUAGE || !reliable) return std::nullopt;
  if (letters < static_cast<int>(shortest)) return std::nullopt;
  for (int i = 0; i < 3; ++i) {
    if (languages[i] == CLD2::ENGLISH && percents[i] >= 50) return std::nullopt;
  }
  std::string name = CLD2::LanguageName(main);
  std::replace(name.begin(), name.end(), '_', ' ');
  bool start = true;
  for (char& c : name) {
    if (!start && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    start = c == ' ';
  }
  return name;
}

}  // namespace chancery

#include "ingest/language_check.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "core/unicode.hpp"

namespace chancery {
namespace {

constexpr std::size_t shortest = 120;          // bytes of letters below which nothing is refused
constexpr std::size_t longest = 256U * 1024U;  // bytes that are looked at

// Whether its articles are English: a report that lists foreign names for the most part is detected as what the names
// are.
bool has_english_articles(std::string_view text) {
  constexpr std::size_t fewest = 2, share = 18;  // one word in eighteen: in a text that is half foreign there are fewer
  std::size_t words = 0, articles = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.empty()) ++words;
    if (word == "the" || word == "The") ++articles;
    begin = end + 1;
  }
  return articles >= fewest && articles * share >= words;
}

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
  if (has_english_articles(text)) return std::nullopt;
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

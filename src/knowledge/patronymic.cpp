#include "knowledge/patronymic.hpp"

#include <algorithm>
#include <array>

namespace chancery {
namespace {

// What all spellings of an Arabic name in Latin letters have in common: its consonants, and that it starts with a
// vowel.
std::string consonants(std::string_view word) {
  std::string result;
  for (std::size_t at = 0; at < word.size(); ++at) {
    char c = word[at];
    constexpr std::string_view vowels = "aeiouy'";
    if (vowels.find(c) != std::string_view::npos) {
      if (at == 0 && c != 'y')
        c = 'a';
      else if (at > 0)
        continue;
    }
    if (c == 'q') c = 'k';
    if (result.empty() || result.back() != c) result += c;
  }
  return result;
}

}  // namespace

std::string patronymic_key(std::string_view normal_form) {
  std::array<std::string_view, 4> words;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < normal_form.size() && count < words.size();) {
    const std::size_t end = std::min(normal_form.find(' ', begin), normal_form.size());
    const std::string_view word = normal_form.substr(begin, end - begin);
    const bool style = count == 0 && (word == "sheikh" || word == "shaikh" || word == "shaykh" || word == "sayyid" ||
                                      word == "prince" || word == "sultan" || word == "king" || word == "emir");
    if (!word.empty() && !style) words[count++] = word;
    begin = end + 1;
  }
  const bool linked = count > 2 && (words[1] == "bin" || words[1] == "ibn" || words[1] == "ben");
  if (!linked) return {};
  std::string father(words[2]);
  if (count > 3 && (father == "abdul" || father == "abdel" || father == "abd"))
    father += words[3];  // "Abdul Aziz", "Abdulaziz"
  return "= " + consonants(words[0]) + " bn " + consonants(father);
}

}  // namespace chancery

#include "ingest/line_shape.hpp"

#include <algorithm>

#include "core/unicode.hpp"
#include "core/word_set.hpp"

namespace chancery {
namespace {

bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'”' || c == U'’' || c == U'»' || c == U')' || c == U']' || c == U'›';
}

char32_t first_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_letter(c.value)) return c.value;
    if (!is_punctuation(c.value) && !is_space(c.value)) return 0;
    at += c.size;
  }
  return 0;
}

// "U.S.", "J.", "Jr.", "Inc.": a stop that belongs to the word.
bool is_abbreviation(std::string_view word) {
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (stem.empty()) return false;
  if (stem.find('.') != std::string_view::npos) return true;
  if (count_code_points(stem) == 1 && begins_upper(stem)) return true;
  static const WordSet words(
      "Mr|Mrs|Ms|Dr|Prof|Eng|Gen|Maj|Brig|Adm|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Rt|Hon|Rev|St|No|Nos|Jr|Sr|vs|Inc|Ltd|Co|"
      "Corp|Jan|"
      "Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Smt|Shri|Amb|Art|approx");
  return words.has(stem);
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = code_point_at(text, 0);
    if (!is_space(c.value)) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const CodePoint c = code_point_before(text, text.size());
    if (!is_space(c.value)) break;
    text.remove_suffix(c.size);
  }
  return text;
}

std::string plain_line(std::string_view line) {
  std::string result;
  bool space = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    at += c.size;
    if (is_space(c.value)) {
      space = !result.empty();
      continue;
    }
    if (space) result += ' ';
    space = false;
    append_utf8(result, c.value);
  }
  return to_lower(result);
}

std::string letters_only(std::string_view line) {
  const std::string folded = fold_case(line);
  std::string result;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    if (is_letter(c.value) || is_digit(c.value)) append_utf8(result, c.value);
    at += c.size;
  }
  return result;
}

std::vector<std::string_view> split_words(std::string_view line, std::size_t limit) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size() && words.size() < limit;) {
    const CodePoint c = code_point_at(line, at);
    if (c.size == 0 || is_space(c.value)) {
      if (at > begin) words.push_back(line.substr(begin, at - begin));
      begin = at + c.size;
    }
    if (c.size == 0) break;
    at += c.size;
  }
  return words;
}

std::string_view bare_word(std::string_view word) {
  while (!word.empty()) {
    const CodePoint c = code_point_at(word, 0);
    if (is_letter(c.value) || is_digit(c.value)) break;
    word.remove_prefix(c.size);
  }
  while (!word.empty()) {
    const CodePoint c = code_point_before(word, word.size());
    if (is_letter(c.value) || is_digit(c.value) || is_mark(c.value)) break;
    word.remove_suffix(c.size);
  }
  return word;
}

bool begins_upper(std::string_view word) {
  const char32_t c = first_letter(word);
  // Scripts without case have no small letters to fear.
  return c != 0 && !is_lower(c);
}

bool begins_lower(std::string_view text) {
  const char32_t c = first_letter(text);
  return c != 0 && is_lower(c);
}

bool is_all_caps(std::string_view word) {
  int letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (is_lower(c.value)) return false;
    if (is_upper(c.value)) ++letters;
    at += c.size;
  }
  return letters >= 2;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_letter(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool is_name_particle(std::string_view word) {
  static const WordSet words(
      "of|the|and|for|to|in|on|at|de|del|della|di|da|do|dos|du|des|la|le|les|el|al|bin|ibn|bint|von|van|"
      "der|den|ter|zu|y|e|&|with|ul|ur|und|et");
  return words.has(word);
}

bool is_name_like(std::string_view text) {
  bool capital = false;
  for (const std::string_view word : split_words(text)) {
    const CodePoint first = code_point_at(word, 0);
    if (begins_upper(word)) {
      capital = true;
    } else if (!is_name_particle(word) && !is_digit(first.value) && has_letter(word)) {
      // "al-Jazeera", "d'Ivoire": a small particle joined to a capitalised name.
      const std::size_t joint = word.find_first_of("-'");
      if (joint == std::string_view::npos || joint > 3 || !begins_upper(word.substr(joint + 1))) return false;
      capital = true;
    }
  }
  return capital;
}

char32_t last_sign(std::string_view line) {
  line = trim(line);
  while (!line.empty()) {
    const CodePoint c = code_point_before(line, line.size());
    if (!is_closing(c.value)) return c.value;
    line.remove_suffix(c.size);
  }
  return 0;
}

bool ends_sentence(std::string_view line) {
  const char32_t sign = last_sign(line);
  if (sign == U'?' || sign == U'!' || sign == U'…') return true;
  if (sign != U'.') return false;
  const std::size_t stop = line.rfind('.');
  const std::string_view head = line.substr(0, stop + 1);
  const std::size_t space = head.find_last_of(" \t\n");
  const std::string_view word = space == std::string_view::npos ? head : head.substr(space + 1);
  return !is_abbreviation(word);
}

bool has_inner_sentence_end(std::string_view line) {
  const auto words = split_words(line, 200);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].size() > 1 && ends_sentence(words[i]) && !begins_lower(words[i + 1])) return true;
  }
  return false;
}

bool begins_with_words(std::string_view line, std::string_view prefix) {
  if (line.substr(0, prefix.size()) != prefix) return false;
  if (line.size() == prefix.size() || prefix.empty()) return true;
  const char32_t last = code_point_before(prefix, prefix.size()).value;
  if (!is_letter(last) && !is_digit(last)) return true;
  const char32_t next = code_point_at(line, prefix.size()).value;
  return !is_letter(next) && !is_digit(next);
}

}  // namespace chancery

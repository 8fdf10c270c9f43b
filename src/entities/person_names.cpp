#include "entities/person_names.hpp"

#include <algorithm>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

bool same_given(std::string_view a, std::string_view b) {
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return near_spelling(a, b);
}

// "Ana Rosa Lund" and "Ana Elena Lund" are two; "Ana R. Lund" may be the first.
bool other_middle(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  if (left.size() < 3 || right.size() < 3) return false;
  static const WordSet particles("al|el|bin|ibn|bint|de|da|do|dos|das|del|la|van|von|der|den|di|du|e|y");
  bool some = false;
  for (std::size_t i = 1; i + 1 < left.size(); ++i)
    for (std::size_t j = 1; j + 1 < right.size(); ++j) {
      if (particles.has(left[i]) || particles.has(right[j])) continue;
      if (same_given(left[i], right[j])) return false;
      some = true;
    }
  return some;
}

}  // namespace

std::vector<std::string> name_words(std::string_view norm) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty() && word != "jr" && word != "sr" && word != "ii" && word != "iii") words.push_back(word);
    word.clear();
  };
  for (const char c : norm) {
    if (c == ' ')
      close();
    else if (c != '.')
      word += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  close();
  return words;
}

bool near_spelling(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty() || a[0] != b[0]) return false;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  if (std::max(a.size(), b.size()) - shorter > allowed) return false;
  // "Armenia" and "Armenian", "Korea" and "Korean" differ by an ending, not by spelling
  if (a.size() != b.size() && (a.substr(0, shorter) == b.substr(0, shorter))) return false;
  return edit_distance(a, b) <= allowed;
}

bool same_person(std::string_view a, std::string_view b) { return same_person(name_words(a), name_words(b)); }

bool same_person(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  if (left.empty() || right.empty()) return false;
  if (left == right) return true;
  if (left.size() == 1 || right.size() == 1) {
    const auto& one = left.size() == 1 ? left : right;
    const auto& many = left.size() == 1 ? right : left;
    if (one[0].size() < 2) return false;
    if (near_spelling(one[0], many.back())) return true;
    return std::find(many.begin(), many.end(), one[0]) != many.end();
  }
  // "lacalle pou" in "luis lacalle pou", "von der leyen" in "ursula von der leyen"
  const auto& fewer = left.size() <= right.size() ? left : right;
  const auto& more = left.size() <= right.size() ? right : left;
  static const WordSet sons("bin|ibn|bint");  // "theyab bin hamad bin isa" is his son
  // "mahamat idris dabo itno" bears his father's whole name
  static const WordSet blessed(
      "muhammad|mohammad|mohammed|mohamed|mahamat|mohamad|syed|sayed|sayyid|maria|marie|jose|juan|jean|abdul|sheikh|"
      "sheikha|haji|hajj");
  if (fewer.size() > 2 && more.size() == fewer.size() + 1 && std::equal(fewer.rbegin(), fewer.rend(), more.rbegin()) &&
      !sons.has(fewer[1]) && !sons.has(fewer[0]) && lexicon::name_gender(fewer.front()) != lexicon::Gender::unknown &&
      lexicon::name_gender(more.front()) != lexicon::Gender::unknown && !blessed.has(more.front()))
    return false;
  if (more.size() > fewer.size() && std::equal(fewer.rbegin(), fewer.rend(), more.rbegin(), near_spelling))
    return !sons.has(more[more.size() - fewer.size() - 1]) || sons.has(fewer.front());
  // "hassan sheikh" for "hassan sheikh mohamud"
  if (more.size() > fewer.size() && std::equal(fewer.begin(), fewer.end(), more.begin())) return true;
  if (near_spelling(left.back(), right.back()) && same_given(left.front(), right.front()))
    return !other_middle(left, right);
  // family name first
  return near_spelling(left.front(), right.back()) && same_given(left.back(), right.front());
}

Span without_letters(const std::vector<Token>& tokens, Span name) {
  Span bare = name;
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  while (bare.size() > 2 && tokens[name.begin].name == NameType::person) {
    const std::string& last = tokens[bare.end - 1].form;
    if (!std::all_of(last.begin(), last.end(), is_upper) || !lexicon::post_nominals().has(ascii_lower(last))) break;
    --bare.end;
  }
  return bare;
}

bool has_family_name_first(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space < 2) return false;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const std::string_view first = text.substr(0, space), rest = text.substr(space + 1);
  return std::ranges::all_of(first, [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; }) &&
         std::ranges::any_of(rest, is_small);
}

}  // namespace chancery

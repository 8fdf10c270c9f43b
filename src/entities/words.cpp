#include "entities/words.hpp"

#include <utf8proc.h>

#include "knowledge/knowledge_base.hpp"

namespace chancery {
namespace {

bool is_hyphen(std::string_view form) {
  return form == "-" || form == "\u2010" || form == "\u2011" || form == "\u2013" || form == "\u2212";
}

bool is_clitic(std::string_view form) {
  return form == "'s" || form == "\u2019s" || form == "'" || form == "\u2019" || form == "'S" || form == "\u2019S";
}

struct Case {
  int letters = 0, upper = 0;
  bool first_upper = false;  // of the word or of a part of it
  bool digit_first = false;
  bool camel = false;  // "airBaltic", "easyJet"
};

Case letter_case(std::string_view text) {
  Case result;
  bool boundary = true;
  bool letters_only = true;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  bool first = true;
  while (left > 0) {
    utf8proc_int32_t point = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(bytes, left, &point);
    if (size <= 0) break;
    bytes += size;
    left -= size;
    const utf8proc_category_t category = utf8proc_category(point);
    const bool upper = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
    const bool letter = upper || category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LO ||
                        category == UTF8PROC_CATEGORY_LM;
    if (first) result.digit_first = category == UTF8PROC_CATEGORY_ND;
    first = false;
    if (letter) ++result.letters;
    if (upper) ++result.upper;
    if (boundary && upper) result.first_upper = true;
    letters_only = letters_only && letter;
    boundary = !letter && category != UTF8PROC_CATEGORY_ND;
  }
  constexpr int shortest = 7;  // letters; "kWh" and "mRNA" are no names
  result.camel = letters_only && result.letters >= shortest && result.upper == 1 && !result.first_upper;
  return result;
}

Word make_word(const Article& article, const Sentence& sentence, Span tokens) {
  Word word;
  word.tokens = tokens;
  const std::uint32_t begin = sentence.tokens[tokens.begin].span.begin;
  const std::uint32_t end = sentence.tokens[tokens.end - 1].span.end;
  word.text = std::string_view(article.text).substr(begin, end - begin);
  if (tokens.size() == 1) word.text = sentence.tokens[tokens.begin].form;  // which may be without a headline's capitals
  word.lower = ascii_lower(word.text);
  if (is_clitic(word.text) || word.text.starts_with('#')) return word;  // a hashtag is nobody's name
  word.norm = normalize_name(word.text);
  const Case letter = letter_case(word.text);
  word.capital = letter.first_upper || letter.camel;
  word.letters = letter.letters > 0;
  word.upper = letter.letters >= 2 && letter.upper == letter.letters;
  word.numeral = letter.digit_first;
  return word;
}

}  // namespace

SentenceWords split_words(const Article& article, const Sentence& sentence) {
  SentenceWords result;
  const auto& tokens = sentence.tokens;
  const auto touches = [&](std::size_t index) { return tokens[index].span.end == tokens[index + 1].span.begin; };
  int capitals = 0, longer = 0, uppers = 0, lettered = 0;
  bool plain = false;
  for (std::size_t index = 0; index < tokens.size();) {
    std::size_t end = index + 1;
    // "then-President Berg": of his time, and no part of the title
    const bool then = tokens[index].form.size() == 4 && ascii_lower(tokens[index].form) == "then";
    if (!is_hyphen(tokens[index].form) && !then)
      while (end + 1 < tokens.size() && is_hyphen(tokens[end].form) && touches(end - 1) && touches(end)) end += 2;
    Word word = make_word(article, sentence, {static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(end)});
    if (is_clitic(word.text) && !result.words.empty()) result.words.back().possessive = true;
    if (word.letters) ++lettered;
    if (word.upper) ++uppers;
    const Upos upos = tokens[index].upos;
    if (word.letters && word.text.size() > 3) {
      ++longer;
      if (word.capital) ++capitals;
      // a headline in title case leaves only small words small
      if (!word.capital && (upos == Upos::verb || upos == Upos::noun || upos == Upos::adj)) plain = true;
    }
    if (!word.capital && word.text.size() == 3 && upos == Upos::verb) plain = true;  // "met", "led", "won"
    for (std::size_t token = index; token < end; ++token)
      result.of_token.push_back(static_cast<int>(result.words.size()));
    result.words.push_back(std::move(word));
    index = end;
  }
  result.upper_case = lettered >= 3 && uppers * 5 >= lettered * 4;
  result.title_case = longer >= 4 && capitals * 5 >= longer * 4 && !plain;
  return result;
}

std::vector<Span> hyphen_parts(std::string_view word) {
  std::vector<Span> parts;
  std::uint32_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) parts.push_back({begin, static_cast<std::uint32_t>(end)});
  };
  for (std::size_t index = 0; index < word.size();) {
    std::size_t length = 0;
    if (word[index] == '-' || word[index] == '/')
      length = 1;
    else if (index + 3 <= word.size() && is_hyphen(word.substr(index, 3)))
      length = 3;
    if (length == 0) {
      ++index;
      continue;
    }
    close(index);
    index += length;
    begin = static_cast<std::uint32_t>(index);
  }
  close(word.size());
  return parts;
}

std::string without_final_dots(std::string text) {
  while (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

std::string capitalized(std::string_view text) {
  const auto continues = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::string result;
  bool inside = false;
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    next = at + 1;
    while (continues(next)) ++next;
    const std::string_view letter = text.substr(at, next - at);
    result += inside ? to_lower(letter) : std::string(letter);
    const char c = text[at];
    // "312TH" becomes "312th"
    inside = next > at + 1 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
  return result;
}

std::string collapse_spaces(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string slugify(std::string_view name) {
  std::string slug;
  for (const char c : ascii_lower(normalize_name(name))) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      slug += c;
    else if (c != '\'' && (static_cast<unsigned char>(c) & 0x80U) == 0 && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "entity" : slug;
}

}  // namespace chancery

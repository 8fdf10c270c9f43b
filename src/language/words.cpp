#include "language/words.hpp"

#include <algorithm>
#include <string>

#include "language/characters.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 8> clitics = {"n't", "'s", "'m", "'re", "'ve", "'ll", "'d", "'"};

struct WrittenTogether {
  std::string_view word;
  std::size_t first;  // length of the first part
};

// Words without apostrophe that the treebanks divide wherever they occur.
constexpr std::array<WrittenTogether, 26> written_together = {{
    {"aint", 2},  {"arent", 3},  {"cannot", 3}, {"cant", 2},     {"couldnt", 5}, {"didnt", 3},  {"doesnt", 4},
    {"dont", 2},  {"gonna", 3},  {"gotta", 3},  {"hadnt", 3},    {"hasnt", 3},   {"havent", 4}, {"im", 1},
    {"isnt", 2},  {"itll", 2},   {"ive", 1},    {"shouldnt", 6}, {"thats", 4},   {"theyre", 4}, {"wanna", 3},
    {"wasnt", 3}, {"werent", 4}, {"wont", 2},   {"wouldnt", 5},  {"youre", 3},
}};

// Lower-case ASCII with straight apostrophes; empty if longer than a contraction can be.
std::string plain_lower(std::string_view form) {
  std::string out;
  if (form.size() > 12) return out;
  for (std::size_t i = 0; i < form.size();) {
    const Character c = character_at(form, i);
    if (is_apostrophe(c.code))
      out += '\'';
    else
      for (std::size_t k = 0; k < c.length; ++k) out += ascii_lower(form[i + k]);
    i += c.length;
  }
  return out;
}

// Where a clitic begins at the end of the word ("don't": 2), or the word's length.
std::size_t clitic_begin(std::string_view word) {
  std::size_t apostrophe = word.size();
  for (std::size_t back = 0, at = word.size(); back < 4 && at > 0; ++back) {
    const Character c = character_before(word, at);
    at -= c.length;
    if (is_apostrophe(c.code)) {
      apostrophe = at;
      break;
    }
  }
  if (apostrophe == word.size() || apostrophe == 0) return word.size();
  const std::string tail = plain_lower(word.substr(apostrophe));
  const bool negation = tail == "'t" && apostrophe > 1 && ascii_lower(word[apostrophe - 1]) == 'n';
  if (negation) return apostrophe - 1;
  if (std::ranges::find(clitics, tail) == clitics.end() || tail == "'") return word.size();
  // "the 1590's" is one word, "2003's" two.
  const char last = word[apostrophe - 1];
  const bool decade = tail == "'s" && last == '0' && apostrophe >= 2 && word[apostrophe - 2] >= '0' &&
                      word[apostrophe - 2] <= '9' && word.find_first_not_of("0123456789") == apostrophe;
  return decade ? word.size() : apostrophe;
}

}  // namespace

WordParts divide_word(std::string_view word) {
  WordParts parts;
  const std::string lower = plain_lower(word);
  for (const auto& [together, first] : written_together)
    if (lower == together) return {{first, word.size() - first, 0}, 2};

  std::array<std::size_t, 2> cuts{};
  std::size_t count = 0;
  std::string_view rest = word;
  while (count < cuts.size()) {
    const std::size_t begin = clitic_begin(rest);
    if (begin == rest.size()) break;
    cuts[count++] = begin;
    rest = rest.substr(0, begin);
  }
  parts.length[0] = rest.size();
  parts.count = count + 1;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = i == 0 ? word.size() : cuts[i - 1];
    parts.length[count - i] = end - cuts[i];
  }
  return parts;
}

bool continues_word(const Token& previous, const Token& token) {
  if (token.span.begin != previous.span.end) return false;
  const std::string form = plain_lower(token.form);
  if (form.empty()) return false;
  // A lone apostrophe continues a word as the possessive mark, not as a closing quote.
  if (form == "'") return token.upos == Upos::part;
  if (std::ranges::find(clitics, form) != clitics.end()) return true;
  const std::string before = plain_lower(previous.form);
  return !before.empty() && std::ranges::any_of(written_together, [&](const WrittenTogether& entry) {
    return entry.word.size() == before.size() + form.size() && entry.word.starts_with(before) &&
           entry.word.ends_with(form);
  });
}

}  // namespace chancery

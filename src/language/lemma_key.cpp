#include "language/lemma_key.hpp"

#include <utf8proc.h>

#include "core/unicode.hpp"
#include "language/characters.hpp"

namespace chancery {
namespace {

constexpr std::uint64_t hash_text(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

// Hashing starts from well mixed numbers: from near ones a text could undo the difference of the tags.
constexpr std::uint64_t finish(std::uint64_t hash) {
  hash ^= hash >> 32U;
  hash *= 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29U);
}

void append_lower(std::string& out, std::string_view text, const Character& c, std::size_t at) {
  if (c.length == 1)
    out += ascii_lower(text[at]);
  else if (c.is_upper())
    append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.code))));
  else
    out += text.substr(at, c.length);
}

}  // namespace

void LemmaForm::assign(std::string_view form) {
  plain.clear();
  lower.clear();
  std::size_t upper = 0, small = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < form.size();) {
    const Character c = character_at(form, at);
    if (c.is_upper() && plain.empty()) first_upper = true;
    upper += c.is_upper() ? 1 : 0;
    small += c.is_lower() ? 1 : 0;
    const bool between_digits =
        c.code == U',' && at > 0 && character_at(form, at - 1).is_digit() && character_at(form, at + 1).is_digit();
    if (between_digits) {
      // The treebanks' lemma of "22,000" is "22000".
    } else if (c.code == U'\u2019') {
      plain += '\'';
      lower += '\'';
    } else {
      plain += form.substr(at, c.length);
      append_lower(lower, form, c, at);
    }
    at += c.length;
  }
  letter_case = upper == 0                  ? LetterCase::lower
                : upper > 1 && small == 0   ? LetterCase::capitals
                : upper == 1 && first_upper ? LetterCase::capitalized
                                            : LetterCase::mixed;
}

LemmaTags lemma_tags(const Token& token, LetterCase letter_case) {
  std::uint64_t hash = hash_text(14695981039346656037ULL, to_string(token.upos));
  hash = hash_text(hash * 31, token.xpos) * 31;
  return {finish(hash + static_cast<std::uint64_t>(letter_case)), finish(hash), letter_case};
}

std::uint64_t lemma_word_key(std::uint64_t tag, std::string_view lower) {
  return finish(hash_text(tag * 3 + 1, lower));
}

std::uint64_t lemma_suffix_key(std::uint64_t tag, std::string_view suffix) {
  return finish(hash_text(finish(tag + 2), suffix));
}

void apply_casing(const LemmaForm& form, Casing casing, std::string& out) {
  switch (casing) {
    case Casing::to_lower:
      out.assign(form.lower);
      return;
    case Casing::keep:
      out.assign(form.plain);
      return;
    case Casing::capitalize: {
      const std::size_t plain_first = character_at(form.plain, 0).length;
      const std::size_t lower_first = character_at(form.lower, 0).length;
      out.assign(form.plain, 0, plain_first);
      out.append(form.lower, lower_first, std::string::npos);
      return;
    }
  }
}

}  // namespace chancery

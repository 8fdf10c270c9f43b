// How the lemmatiser names what it looks up: hashes of a word or its ending together with tag and letter case. Shared
// by the lemmatiser and its training.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "language/document.hpp"

namespace chancery {

enum class LetterCase : std::uint8_t { lower, capitalized, capitals, mixed };

enum class Casing : std::uint8_t { to_lower, keep, capitalize };

// A form made ready for look-up: straight apostrophes, figures without commas.
struct LemmaForm {
  std::string plain;  // straight apostrophes, letter case kept
  std::string lower;
  LetterCase letter_case = LetterCase::lower;

  void assign(std::string_view form);  // reuses the strings' memory
};

// Endings of up to this many bytes have rules.
constexpr std::size_t longest_lemma_suffix = 6;

// What names tag and letter case in a key; `lower` is the same tag's for words without capitals.
struct LemmaTags {
  std::uint64_t own = 0;
  std::uint64_t lower = 0;
  LetterCase letter_case = LetterCase::lower;
  friend auto operator<=>(const LemmaTags&, const LemmaTags&) = default;
};

[[nodiscard]] LemmaTags lemma_tags(const Token& token, LetterCase letter_case);
// The key of a whole word and of an ending; the two never meet.
[[nodiscard]] std::uint64_t lemma_word_key(std::uint64_t tag, std::string_view lower);
[[nodiscard]] std::uint64_t lemma_suffix_key(std::uint64_t tag, std::string_view suffix);

// The order of look-up: the word in its own letter case and in lower case, then its longest known ending, in its own
// letter case (up to `longest` bytes) before lower case. `find` gives a pointer for a key, null where there is none.
template <typename Find>
[[nodiscard]] auto find_lemma_entry(const LemmaTags& tags, std::string_view lower, std::size_t longest, Find&& find) {
  auto found = find(lemma_word_key(tags.own, lower));
  const bool capital = tags.letter_case != LetterCase::lower;
  if (!found && capital) found = find(lemma_word_key(tags.lower, lower));
  const auto by_ending = [&](std::uint64_t tag, std::size_t length) {
    for (length = std::min(length, lower.size()) + 1; !found && length-- > 0;)
      found = find(lemma_suffix_key(tag, lower.substr(lower.size() - length)));
  };
  by_ending(tags.own, longest);
  if (capital) by_ending(tags.lower, longest_lemma_suffix);
  return found;
}

// "Cities" as `casing` wants it, in `out`.
void apply_casing(const LemmaForm& form, Casing casing, std::string& out);

}  // namespace chancery

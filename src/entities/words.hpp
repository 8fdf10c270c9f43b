// A sentence as words for name matching: tokens that touch each other around a hyphen are one word
// ("Kassym-Jomart", "Russian-Kazakhstani"), whatever the tokenizer made of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.hpp"
#include "ingest/article.hpp"
#include "language/document.hpp"

namespace chancery {

struct Word {
  Span tokens;              // of the sentence
  std::string_view text;    // of Article::text, as written
  std::string norm;         // normalize_name of text: "" for "the" and the possessive clitic
  std::string lower;        // ASCII lower case of text, for the lexicon
  bool capital = false;     // its first letter, or the first after a hyphen or apostrophe, is upper-case
  bool upper = false;       // two letters or more and all upper-case
  bool letters = false;     // has a letter
  bool numeral = false;     // begins with a digit
  bool possessive = false;  // followed by the clitic "'s" or a bare apostrophe
};

struct SentenceWords {
  std::vector<Word> words;
  std::vector<int> of_token;  // word index of each token
  bool title_case = false;    // nearly all words are capitalised: capitals tell nothing
  bool upper_case = false;    // nearly all letters are upper-case
};

[[nodiscard]] SentenceWords split_words(const Article& article, const Sentence& sentence);

// Pieces of a word between hyphens, dashes and slashes: byte ranges of the word's text.
[[nodiscard]] std::vector<Span> hyphen_parts(std::string_view word);

// "gen." gives "gen".
[[nodiscard]] std::string without_final_dots(std::string text);
// "ANTHONY LINDHOLM" gives "Anthony Lindholm": first letters stay, ASCII letters after letters become lower-case.
[[nodiscard]] std::string capitalized(std::string_view text);
// The article's bytes with runs of white space made one space.
[[nodiscard]] std::string collapse_spaces(std::string_view text);
// Lower-case ASCII letters, digits and single hyphens; "entity" if nothing is left.
[[nodiscard]] std::string slugify(std::string_view name);

}  // namespace chancery

// The lemmatiser: a tagged sentence in, its tokens' lemmas filled. Whole words that the treebanks know come first,
// then rules for the longest known ending, both for the word's tag and letter case; all are learned
// (lemma_training.hpp). Lemmas follow the English treebanks: names keep their capitals ("Cities" as a name gives
// "City"), and so do words made from them ("Kazakh"); other words are lower-case, "I" excepted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/document.hpp"
#include "language/lemma_key.hpp"

namespace chancery {

constexpr std::string_view lemma_section = "lemmas";

class LemmaTable {
 public:
  // Reads the section `lemma_section` of a model, whose bytes must outlive this object.
  // Throws Error (model) if it is cut short or inconsistent.
  explicit LemmaTable(std::span<const std::byte> section);

  // Writes the lemma of the token's form and tags into token.lemma. `form` is working memory.
  void lemmatize(Token& token, LemmaForm& form) const;

 private:
  struct Script {
    std::uint8_t strip;  // bytes taken from the end
    Casing casing;       // before that
    std::string_view append;
  };

  [[nodiscard]] const Script* find(std::uint64_t key) const;

  std::vector<Script> scripts_;
  std::span<const std::uint64_t> keys_;    // open addressing, 0 is empty; a power of two
  std::span<const std::uint16_t> values_;  // indexes of scripts_
};

// Fills the lemma of every token from its form, upos and xpos.
void lemmatize(const LemmaTable& table, Sentence& sentence);

}  // namespace chancery

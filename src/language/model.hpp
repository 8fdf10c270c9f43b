// A loaded language model: the network's weights as views of the model file, and the tables made from them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/kernels.hpp"
#include "language/model_file.hpp"
#include "language/name_phrases.hpp"
#include "language/section_io.hpp"
#include "language/transitions.hpp"

namespace chancery {

constexpr std::size_t upos_count = static_cast<std::size_t>(Upos::x) + 1;
constexpr std::size_t name_type_count = 4;
// 0 outside, then for each name type: first word of several, inner, last, single word (BIOES).
constexpr std::size_t name_label_count = 1 + 4 * name_type_count;
enum class NamePart : std::uint8_t { first, inner, last, single };
constexpr std::size_t name_label(NameType type, NamePart part) {
  return 1 + 4 * (static_cast<std::size_t>(type) - 1) + static_cast<std::size_t>(part);
}
constexpr NameType name_type(std::size_t label) { return static_cast<NameType>((label + 3) / 4); }
// Whether a name goes on after the label, and whether it was going on before it.
constexpr bool opens_name(std::size_t label) { return label != 0 && (label - 1) % 4 < 2; }
constexpr bool continues_name(std::size_t label) {
  return label != 0 && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2);
}
constexpr bool name_label_may_follow(std::size_t from, std::size_t to) {
  return opens_name(from) == continues_name(to) && (!opens_name(from) || name_type(from) == name_type(to));
}
constexpr std::size_t lexicon_lists = 32;  // word lists, as bits of a word; see LexiconBit

// The network's sizes; all but the vocabulary are multiples of 8.
struct NetworkShape {
  std::uint32_t width = 96;  // of every hidden layer
  std::uint32_t word = 96;   // of the vectors of known words …
  std::uint32_t gram = 48;   // … of character n-grams, prefixes, suffixes and so on
  std::uint32_t prefix = 32;
  std::uint32_t suffix = 32;
  std::uint32_t ending = 24;
  std::uint32_t shape = 16;
  std::uint32_t lexicon = 16;
  std::uint32_t recurrent_layers = 3;
  std::uint32_t parser_hidden = 64;
  std::uint32_t name_hidden = 64;
  [[nodiscard]] std::size_t input() const { return word + gram + prefix + suffix + ending + shape + lexicon; }
};

// Vectors of 8-bit numbers, one scale each.
struct VectorTable {
  std::size_t rows = 0;
  std::size_t dimension = 0;
  const std::int8_t* values = nullptr;
  const float* scales = nullptr;
  [[nodiscard]] const std::int8_t* row(std::size_t i) const { return values + i * dimension; }
};

struct RecurrentLayer {
  QuantisedMatrix gates;                 // candidate, forget and reset rows; the first half of each runs forward
  std::span<const float> forget, reset;  // recurrent weights, one per unit
};

class LanguageModel {
 public:
  // Throws Error (model) if the network's section does not have the shape that this program knows.
  explicit LanguageModel(ModelFile file);
  LanguageModel(const LanguageModel&) = delete;
  LanguageModel& operator=(const LanguageModel&) = delete;

  [[nodiscard]] const ModelFile& file() const { return file_; }

  // Row of the word's vector; 0 stands for unknown words.
  [[nodiscard]] std::size_t find_word(std::uint64_t key) const { return find(word_keys, word_slots_, key); }
  // The word lists that hold it, as bits (LexiconBit); 0 for none.
  [[nodiscard]] std::uint32_t find_lexicon(std::uint64_t key) const;

  NetworkShape shape;
  std::span<const std::uint64_t> word_keys;                   // entry 0 is not used
  std::span<const std::uint32_t> lexicon_keys, lexicon_bits;  // upper halves of word keys, sorted
  PhraseTable phrases;
  VectorTable words, grams, prefixes, suffixes, endings, shapes;
  VectorTable lexicon;      // row 0 for words in no list, then one row a list
  VectorTable phrase_rows;  // what the phrase marks add to the first layer
  QuantisedMatrix mix, convolution, tags, name_hidden, names, parse_inputs, parse_output;
  std::vector<RecurrentLayer> recurrent;
  std::vector<std::string_view> xpos;       // tags 0 … of the XPOS rows, which follow the UPOS rows
  std::span<const float> name_transitions;  // name_label_count² log weights; row: from, column: to
  std::size_t xpos_begin = 0;               // rows of the tags matrix: UPOS, padded to a multiple of 8, then XPOS
  // Fixed-point, as the kernels' add_fixed takes them.
  std::vector<std::int16_t> parse_tokens;  // products of ROOT and of nothing, for each of the 13 places
  std::vector<std::int16_t> parse_table;   // StateFeatures::table_rows vectors
  std::vector<std::int16_t> parse_bias;

 private:
  static std::vector<std::uint32_t> index(std::span<const std::uint64_t> keys);
  // The first key with each upper half, and an end.
  static std::vector<std::uint32_t> starts(std::span<const std::uint32_t> keys);
  static std::size_t find(std::span<const std::uint64_t> keys, const std::vector<std::uint32_t>& slots,
                          std::uint64_t key) {
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = key & mask;; i = (i + 1) & mask) {
      if (slots[i] == 0 || keys[slots[i]] == key) return slots[i];
    }
  }

  ModelFile file_;
  std::vector<std::vector<WeightLine>> weight_lines_;
  std::vector<std::uint32_t> word_slots_;
  std::vector<std::uint32_t> lexicon_starts_;  // of the keys with each upper half
  std::vector<std::uint64_t> phrase_filter_;
};

constexpr std::size_t padded(std::size_t rows) { return (rows + 7) / 8 * 8; }

}  // namespace chancery

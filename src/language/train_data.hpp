// Annotated sentences for training and scoring, from CoNLL-U treebanks and from texts with marked names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "language/document.hpp"

namespace chancery {

enum class NameLayer : std::uint8_t {
  none,        // the sentence says nothing about names
  main_types,  // persons, places and organisations are marked, others are not
  all_types,
};

// Where names were marked, as each source draws their limits in its way.
enum class NameSource : std::uint8_t { treebank, name_file, single_trees };
constexpr std::size_t name_sources = 3;

struct TrainSentence {
  Sentence gold;          // forms and what of the annotation is there
  bool has_tree = false;  // heads and tags
  NameLayer names = NameLayer::none;
  NameSource source = NameSource::treebank;
  std::size_t document = 0;  // its number in the file
};

// Throws Error (input). Names come from `Entity=` in MISC, if any sentence of the file has it: labels (B-PER) as they
// are; of mentions, as GUM has them, those whose head is a proper noun, cut to the capitalised words around the head,
// titles and articles off.
[[nodiscard]] std::vector<TrainSentence> read_training_treebank(const std::filesystem::path& path);

// Texts as name_file.hpp describes them. Throws Error (input).
[[nodiscard]] std::vector<TrainSentence> read_name_texts(const std::filesystem::path& path);

// Moves every tenth document, those number 9, 19, … of their file, out of `sentences`.
[[nodiscard]] std::vector<TrainSentence> hold_out(std::vector<TrainSentence>& sentences);

}  // namespace chancery

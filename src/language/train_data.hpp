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
  clues,       // what its tags and the name lists tell, see mark_clues
  main_types,  // persons, places and organisations are marked, others are not
  all_types,
};

struct TrainSentence {
  Sentence gold;          // forms and what of the annotation is there
  bool has_tree = false;  // heads and tags
  NameLayer names = NameLayer::none;
};

// Throws Error (input). Names come from `Entity=` in MISC, if any sentence of the file has it: a mention is a name if
// its head is a proper noun; its extent is cut to the capitalised words around the head, titles and articles off.
[[nodiscard]] std::vector<TrainSentence> read_training_treebank(const std::filesystem::path& path);

// "form label" per line, or UNER's "number form label …"; an empty line ends a sentence, "-DOCSTART-" and
// "# newdoc" start a document. Documents number 9, 19, … go to `held_out`, the others to `training`.
void read_names(const std::filesystem::path& path, std::vector<TrainSentence>& training,
                std::vector<TrainSentence>& held_out);

}  // namespace chancery

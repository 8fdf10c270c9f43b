// Variants of training sentences, so that the model does not lean on the names and the case of its texts.
#pragma once

#include <string>
#include <vector>

#include "language/train_data.hpp"
#include "language/train_names.hpp"
#include "language/train_network.hpp"

namespace chancery {

struct VariedSentence {
  std::vector<std::string> forms;
  std::vector<const Token*> gold;  // of each form; a word put in has nothing but its part in a name
};

// The sentence's words with most names exchanged for others of their kind, some with all words in lower, upper or
// title case. Names of sentences without trees may have other numbers of words. The sentence must outlive the result.
[[nodiscard]] VariedSentence vary(const TrainSentence& sentence, const NameLists& lists, Random& random);

}  // namespace chancery

// Variants of training sentences, so that the model does not lean on the names and the case of its texts.
#pragma once

#include <string>
#include <vector>

#include "language/train_data.hpp"
#include "language/train_names.hpp"
#include "language/train_network.hpp"

namespace chancery {

// The sentence's forms, at times with other names of the same kind and length, or in the letter case of headlines.
[[nodiscard]] std::vector<std::string> vary_forms(const TrainSentence& sentence, const NameLists& lists,
                                                  Random& random);

}  // namespace chancery

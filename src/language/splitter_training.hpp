// Learns where sentences end from treebanks.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "language/conllu.hpp"

namespace chancery {

// The bytes of a model's splitter section: logistic regression fitted by AdaGrad (Duchi et al., 2011) and rounded to
// eight bits. The same treebanks in the same order give the same bytes.
[[nodiscard]] std::vector<std::byte> train_splitter(std::span<const Treebank* const> treebanks);

}  // namespace chancery

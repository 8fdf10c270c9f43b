// Learns lemmas from treebanks.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "language/conllu.hpp"

namespace chancery {

// The bytes of a model's lemma section: for every ending, tag and letter case the change that turns most known words
// into their lemmas, and the words that go another way. The same treebanks give the same bytes.
[[nodiscard]] std::vector<std::byte> train_lemmas(std::span<const Treebank* const> treebanks);

}  // namespace chancery

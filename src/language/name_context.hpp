// What the words about a name say of its type: "the brewer X", "X, a Dutch shipbuilder", "shares in X", "X merged with
// Y"; private to the language room.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "language/annotation_buffers.hpp"

namespace chancery {

// Fills `runs` with the words that may be names and what is said of them, and adds that to the labels' scores
// (name_label_count a word, `stride` floats apart); needs tags and trees.
void weigh_contexts(const LanguageModel& model, std::span<const Token> tokens, float* scores, std::size_t stride,
                    std::vector<NameRun>& runs);

}  // namespace chancery

// Where names begin and end, as far as the words between and before capitals tell it; private to the language room.
#pragma once

#include <cstddef>
#include <span>

#include "language/model.hpp"

namespace chancery {

// Adds to the labels' scores (name_label_count a word, `stride` floats apart); needs tags.
void weigh_limits(const LanguageModel& model, std::span<const Token> tokens, float* scores, std::size_t stride);

}  // namespace chancery

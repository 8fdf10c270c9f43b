// Which words of a sentence may be names, and what their own form says of their type; private to the language room.
#pragma once

#include <span>
#include <vector>

#include "language/annotation_buffers.hpp"

namespace chancery {

// Fills `runs` with the words with capitals in a row, particles between them included, titles and days before them not.
void find_runs(std::span<const Token> tokens, std::vector<NameRun>& runs);

// Adds to the run's `form` what its words say by themselves: abbreviations, made-up names of firms, known names.
void weigh_form(const LanguageModel& model, std::span<const Token> tokens, NameRun& run);

}  // namespace chancery

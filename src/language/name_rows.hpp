// Types of names as evidence moves them: of one name, and of several in a row; private to the language room.
#pragma once

#include <cstddef>
#include <span>

#include "language/annotation_buffers.hpp"

namespace chancery {

constexpr std::size_t slot_of(NameType type) { return static_cast<std::size_t>(type); }

// Adds evidence to the labels' scores of the run's words (name_label_count a word, `stride` floats apart), so that the
// sum over the words is what was given.
void add_evidence(const NameRun& run, const TypeEvidence& evidence, float* scores, std::size_t stride);

// Names in a row are of one type ("Tarsk, Bramo and Ledda"): adds to the runs' `form` what draws each to the mean of
// its row, by the scores and the evidence so far.
void share_types(std::span<const Token> tokens, std::span<NameRun> runs, const float* scores, std::size_t stride);

}  // namespace chancery

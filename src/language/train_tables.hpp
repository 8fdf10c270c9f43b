// Trains what a language model needs besides its network: the sentence splitter and the lemmatiser.
#pragma once

#include <filesystem>
#include <span>

namespace chancery {

// Writes both sections into the model file, whose other sections are kept; a file that is not there is made. Takes
// seconds; the same treebanks in the same order give the same bytes. Throws Error (input) for a treebank that cannot
// be read, Error (model) for a damaged model, Error (output) if it cannot be written.
void train_tables(std::span<const std::filesystem::path> treebanks, const std::filesystem::path& model);

}  // namespace chancery

// A gazetteer in a form that loads at once. The build makes it from the Turtle files (compile_gazetteer);
// it names them by their fingerprint and is used only for exactly those.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/knowledge_base.hpp"

namespace chancery {

// SHA-256 in hexadecimal over the files' sizes and contents, in their order. Throws Error (ontology) for one that
// cannot be read.
[[nodiscard]] std::string fingerprint_of(const std::vector<std::filesystem::path>& files);

// Throws Error (output) if the file cannot be written.
void write_compiled(const KnowledgeBase& base, const std::string& fingerprint, const std::filesystem::path& file);

// Nothing if the file is missing, damaged, from another build or made from other Turtle files.
[[nodiscard]] std::optional<KnowledgeBase> read_compiled(const std::filesystem::path& file,
                                                         const std::string& fingerprint);

}  // namespace chancery

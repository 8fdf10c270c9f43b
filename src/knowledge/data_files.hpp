// Where Chancery's own data lie: ontology/ and models/.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace chancery {

// The folder that holds ontology/ and models/: the environment variable CHANCERY_DATA, else share/chancery
// beside the program's bin, else the source folder that the program was built from. Throws Error (usage)
// if none of them has an ontology.
[[nodiscard]] std::filesystem::path find_data_folder();

// The gazetteer that the build compiled, if there is one: see knowledge_file.hpp.
[[nodiscard]] std::optional<std::filesystem::path> compiled_gazetteer();

// Each folder replaced by its *.ttl files in name order (not those of folders within it); files stay as they are.
// Throws Error (ontology) for a path that does not exist.
[[nodiscard]] std::vector<std::filesystem::path> turtle_files(const std::vector<std::filesystem::path>& paths);

}  // namespace chancery

// The written graph that a command works on.
#pragma once

#include <filesystem>
#include <vector>

#include "export/read_graph.hpp"

namespace chancery {

// Reads the graph with the program's ontology and the given further files; says on standard error how many of
// its statements could not be used, if any. Throws Error.
[[nodiscard]] StoredGraph open_graph(const std::filesystem::path& file,
                                     const std::vector<std::filesystem::path>& further_ontology);

}  // namespace chancery

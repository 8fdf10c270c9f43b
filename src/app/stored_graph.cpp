#include "app/stored_graph.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "knowledge/data_files.hpp"

namespace chancery {

StoredGraph open_graph(const std::filesystem::path& file, const std::vector<std::filesystem::path>& further_ontology) {
  std::vector<std::filesystem::path> files = {find_data_folder() / "ontology"};
  files.insert(files.end(), further_ontology.begin(), further_ontology.end());
  StoredGraph stored = read_graph(file, load_ontology(files));
  if (stored.unused > 0)
    fmt::print(stderr, "chancery: {}: left out {} statements without arguments, mode or passage\n", file.string(),
               stored.unused);
  return stored;
}

}  // namespace chancery

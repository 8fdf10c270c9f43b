// The options of the commands that draw.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "export/picture.hpp"
#include "export/read_graph.hpp"

namespace CLI {
class App;
}

namespace chancery {

struct PictureWishes {
  std::string style = "overview";
  std::string around;
  std::vector<std::string> relations;
  std::string clusters = "none";
  std::size_t hops = 1, entities = 60, edges = 120;
};

void add_picture_options(CLI::App& command, const std::shared_ptr<PictureWishes>& wishes);

// Throws Error (usage) where an entity or relation is not known, with names that are like it.
[[nodiscard]] PictureOptions picture_options(const PictureWishes& wishes, const KnowledgeGraph& graph,
                                             const Ontology& ontology);

}  // namespace chancery

// Which entities and statements a picture is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "export/picture.hpp"

namespace chancery {

// A part of the picture with nodes of its own. Of one without a title there is only one.
struct PicturePanel {
  std::string title;
  std::vector<bool> entities;    // by vertex
  std::optional<int> predicate;  // only statements of this property
  std::size_t edges = 0;         // at most so many
};

// One panel, but for the style `predicate`, which has one for each relation. `degrees` counts the statements of
// each vertex.
[[nodiscard]] std::vector<PicturePanel> picture_panels(const KnowledgeGraph& graph, const Ontology& ontology,
                                                       const std::vector<std::size_t>& degrees,
                                                       const PictureOptions& options);

// The state that an entity belongs to by what the graph states in the texts' own voice: itself, the state it holds
// office in or works for, or lies in. Its label, or "" if none is known.
[[nodiscard]] std::string country_of(const KnowledgeGraph& graph, const Ontology& ontology, Vertex vertex);

}  // namespace chancery

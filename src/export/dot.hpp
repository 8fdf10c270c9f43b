// A picture of the graph in the DOT language, for `dot -Tsvg`.
#pragma once

#include <string>

#include "export/picture.hpp"

namespace chancery {

// Types have shapes and colours that the colour-blind tell apart, modes have line styles; a legend explains
// them and says what was left out. The title may be empty.
[[nodiscard]] std::string to_dot(const Picture& picture, const std::string& title = {});

// Picks and draws, whatever the style.
[[nodiscard]] std::string draw(const KnowledgeGraph& graph, const Ontology& ontology, const PictureOptions& options,
                               const std::string& title = {});

}  // namespace chancery

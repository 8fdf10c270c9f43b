// Finding an entity of the graph by what a person types: label, alias, slug or IRI.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace chancery {

// Case and accents do not count. An exact name goes before a name that holds the text as a word; of several, those with
// most statements come first. Names that only resemble the text (few letters changed) are given where nothing fits.
struct NameMatches {
  std::vector<Vertex> fitting;     // label, alias, slug or IRI is the text, or, if none is, holds it as whole words
  std::vector<Vertex> resembling;  // only where nothing fits; at most five
};
[[nodiscard]] NameMatches find_named(const KnowledgeGraph& graph, std::string_view text);

// The one that fits. Throws Error (usage) with the candidates where none or several do; several of which one has the
// text as its label is that one.
[[nodiscard]] Vertex entity_named(const KnowledgeGraph& graph, std::string_view text);

}  // namespace chancery

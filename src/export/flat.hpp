// Entities and statements with all they have as plain texts: what tables and GraphML show of them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "export/iris.hpp"
#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

inline constexpr std::array<std::string_view, 5> node_columns = {"iri", "label", "class", "wikidata", "aliases"};
using FlatNode = std::array<std::string, node_columns.size()>;  // aliases are separated by " | "

inline constexpr std::array<std::string_view, 16> edge_columns = {
    "iri",  "relation", "mode",  "time",    "from",   "until",      "place",   "amount",
    "unit", "title",    "topic", "speaker", "stated", "confidence", "support", "sentence"};
using FlatEdge =
    std::array<std::string, edge_columns.size()>;  // places and speakers by their labels; the first sentence

// Columns that hold numbers where they are not empty.
[[nodiscard]] constexpr bool is_number_column(std::string_view column) {
  return column == "amount" || column == "confidence" || column == "support";
}

[[nodiscard]] FlatNode flatten(const GraphEntity& entity, const Iris& iris);
// "stated" is "yes" where the fact is stated as it stands, so that it is a plain triple, else "no".
[[nodiscard]] FlatEdge flatten(const GraphStatement& statement, const KnowledgeGraph& graph, const Ontology& ontology,
                               const Iris& iris);

}  // namespace chancery

// What the colours of a picture mean, as rows of an HTML-like label of Graphviz.
#pragma once

#include <set>
#include <string>

#include "knowledge/entity_type.hpp"

namespace chancery {

// Cells side by side, as a table of their own in one row: "<TR>…</TR>".
[[nodiscard]] std::string legend_row(const std::string& cells);

// A cell of its colour for each class; "" for none.
[[nodiscard]] std::string class_legend(const std::set<EntityType>& types);

}  // namespace chancery

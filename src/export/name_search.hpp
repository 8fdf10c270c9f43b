// Where a sentence names an entity: for graphs that do not say which words stand for it.
#pragma once

#include <string_view>

#include "core/span.hpp"
#include "graph/knowledge_graph.hpp"

namespace chancery {

// The first whole-word place of the longest name (label or alias) that the text holds, in code points from the
// text's start; empty if it holds none.
[[nodiscard]] Span find_name(std::string_view text, const GraphEntity& entity);

}  // namespace chancery

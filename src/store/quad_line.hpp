// One line of N-Quads, taken apart as far as its graph; what a store's own parser checks is left to it.
#pragma once

#include <optional>
#include <string_view>

#include "core/error.hpp"

namespace chancery {

// Views into the line.
struct QuadLine {
  std::string_view triple;  // subject, predicate and object as they stand, without the final dot
  std::string_view graph;   // an IRI without its brackets, "" if the line names none
};

// Empty for a blank line or a comment. Throws Error (input) with the place for a line that is no quad, or
// whose graph is a blank node or no absolute IRI.
[[nodiscard]] std::optional<QuadLine> parse_quad_line(std::string_view line, const Place& place);

}  // namespace chancery

// Rows of states and bodies in the description of what they share: "a summit between Peru, Chile and Chad".
#pragma once

#include <string>

#include "entities/nominal_view.hpp"

namespace chancery {

// One past the row that goes on behind the comma, after the preposition's first name; the comma itself if it does not.
[[nodiscard]] int state_row_end(const NominalView& view, int comma, const std::string& preposition);

}  // namespace chancery

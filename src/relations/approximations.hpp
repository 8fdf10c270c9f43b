// "about", "more than", "exceeded", "almost reached": how exact a figure is said to be.
#pragma once

#include <cstddef>
#include <string>

#include "relations/pieces.hpp"

namespace chancery {

// "about", "over", "nearly", "under" or "", from the words around the pieces [begin, end).
[[nodiscard]] std::string approximation_around(const Pieces& pieces, std::size_t begin, std::size_t end);

}  // namespace chancery

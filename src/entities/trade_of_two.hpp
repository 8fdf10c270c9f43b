// Trade that is told without saying whose it is. Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// "Trade turnover reached 4.6 billion euros": of the two states that the text is about.
[[nodiscard]] bool is_trade_of_two(const NominalView& view, int noun);

}  // namespace chancery

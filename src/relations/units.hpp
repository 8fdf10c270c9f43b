// Units of amounts other than money: percent, and measures by their plural name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "relations/pieces.hpp"

namespace chancery {

struct UnitReading {
  std::string unit;     // "percent", "tonnes", "cubic metres"
  std::size_t end = 0;  // the piece after it
  double factor = 1.0;  // "bcm" is 1e9 cubic metres
};

// "%", "per cent", "tons", "km", "barrels per day" after a figure.
[[nodiscard]] std::optional<UnitReading> read_measure(const Pieces& pieces, std::size_t begin);

// Is the unit a noun that is counted, neither a currency nor percent nor a measure?
[[nodiscard]] bool is_counted(std::string_view unit);

}  // namespace chancery

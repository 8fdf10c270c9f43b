// Units of amounts: currencies as ISO 4217 codes, percent, and measures by their plural name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "relations/pieces.hpp"

namespace chancery {

struct UnitReading {
  std::string unit;     // "USD", "percent", "tonnes", "cubic metres"
  std::size_t end = 0;  // the piece after it
  double factor = 1.0;  // "bcm" is 1e9 cubic metres
};

// "$", "US$", "€", "USD", "Rs." before a figure. A dollar without a country is the American one.
[[nodiscard]] std::optional<UnitReading> read_currency_before(const Pieces& pieces, std::size_t begin);
// "dollars", "US dollars", "pounds sterling", "euros", "USD" after a figure.
[[nodiscard]] std::optional<UnitReading> read_currency_after(const Pieces& pieces, std::size_t begin);
// "%", "per cent", "tons", "km", "barrels per day" after a figure.
[[nodiscard]] std::optional<UnitReading> read_measure(const Pieces& pieces, std::size_t begin);

// Is the unit a noun that is counted, neither a currency nor percent nor a measure?
[[nodiscard]] bool is_counted(std::string_view unit);

}  // namespace chancery

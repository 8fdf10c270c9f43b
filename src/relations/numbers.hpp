// Numbers in figures and in words: "60,000", "16.9 million", "two and a half", "a dozen", "one-third".
#pragma once

#include <cstddef>
#include <optional>

#include "relations/pieces.hpp"

namespace chancery {

struct Number {
  double value = 0.0;
  std::size_t end = 0;     // the piece after it
  bool spelled = false;    // in words alone
  bool share = false;      // a fraction of something: value is between 0 and 1
  bool large = false;      // has a multiplier of a thousand or more
  bool year_like = false;  // four bare digits that may be a year
};

// The longest number that starts at the piece. `money` says that a currency stands before it, so that
// "m" means million. Figures that are part of a code ("F-16", "G20") or beyond measure are none.
[[nodiscard]] std::optional<Number> read_number(const Pieces& pieces, std::size_t begin, bool money = false);

// As a reader writes it: 0.3 for 0.1 + 0.2, 29.5 billion without a tail.
[[nodiscard]] double tidy(double value);

}  // namespace chancery

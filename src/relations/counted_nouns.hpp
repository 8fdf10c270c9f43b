// What a bare number counts: "93 projects", "more than 60,000 of Kazakh students", "at least 38 dead".
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "relations/numbers.hpp"
#include "relations/pieces.hpp"

namespace chancery {

struct CountedNoun {
  std::string unit;     // "projects", "housing units", "people" for the dead and the displaced
  std::size_t end = 0;  // the piece after it
};

// The plural noun that the number [begin, number.end) counts, if it is worth recording as a figure: small
// counts of persons, sides and days, "the two countries", durations and ages are none.
[[nodiscard]] std::optional<CountedNoun> read_counted_noun(const Pieces& pieces, std::size_t begin,
                                                           const Number& number);

}  // namespace chancery

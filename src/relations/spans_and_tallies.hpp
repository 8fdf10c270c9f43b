// Amounts whose unit is no noun beside the figure, or a length of time: prison terms, leases, how often, votes on
// either side, inhabitants.
#pragma once

#include <cstddef>
#include <optional>

#include "relations/numbers.hpp"
#include "relations/pieces.hpp"
#include "relations/statement.hpp"

namespace chancery {

struct SpecialAmount {
  std::size_t end = 0;  // the piece after it
  Amount amount;
};

// The figure begins at piece `begin` and has been read as `number`.
[[nodiscard]] std::optional<SpecialAmount> read_span(const Pieces& pieces, std::size_t begin, const Number& number);
[[nodiscard]] std::optional<SpecialAmount> read_turns(const Pieces& pieces, std::size_t begin, const Number& number);
[[nodiscard]] std::optional<SpecialAmount> read_tally(const Pieces& pieces, std::size_t begin, const Number& number);
[[nodiscard]] std::optional<SpecialAmount> read_inhabitants(const Pieces& pieces, std::size_t begin,
                                                            const Number& number);

}  // namespace chancery

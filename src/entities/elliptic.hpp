// Phrases that count or point out members of a group without naming them: "the two", "both", "the trio", "the former",
// "each side", "neither country", "the 54-year-old".
#pragma once

#include <optional>

#include "entities/nominal_view.hpp"

namespace chancery {

// The phrase whose head is this token, if it is such.
[[nodiscard]] std::optional<NominalSpan> read_elliptic(const NominalView& view, int at);

// Whether the token could only head such a phrase: a number, "pair".
[[nodiscard]] bool is_elliptic_head(const NominalView& view, int at);

}  // namespace chancery

// Noun phrases that say what kind of body a name means: "the NATO alliance", "the Reuters news agency". Internal to the
// entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Takes a phrase whose head and left side are read; where the name of a body stands right before a noun for its kind, sets
// kind side, of that body in `fixed`.
[[nodiscard]] bool read_kind_of_body(const NominalView& view, NominalSpan& nominal);

}  // namespace chancery

// The name that a described thing gets from its own words, and whether they tell it from others.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Fills name, short_name, further modifiers and `identified` of a nominal whose head, left side and type are read.
void read_description(const NominalView& view, NominalSpan& nominal, bool plural);

}  // namespace chancery

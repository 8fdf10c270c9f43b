// Noun phrases that mean an event, document, facility, project or body without naming it: "the talks in Baku", "a gas
// field off Ghana". Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the phrase, whose head and left side are read, is of such a thing and its words or its article tell which.
// Sets kind, type and name, or sites for several things.
[[nodiscard]] bool read_described(const NominalView& view, NominalSpan& nominal, bool plural);

// "Norway's football federation", "the Kenyan electoral commission": the one body of its field in a state.
[[nodiscard]] bool is_field_of_state(const NominalView& view, const NominalSpan& nominal);

// "signed the heads of terms": a paper, and no officers.
[[nodiscard]] bool is_heads_of_terms(const NominalView& view, int at);

}  // namespace chancery

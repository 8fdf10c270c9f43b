// Noun phrases that mean one state by its organs, its rulers or its bond to another. Each function takes a phrase whose
// head and left side are read, and sets its kind if it is of that sort. Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// "the Kazakh side", "Iraqi authorities", "Government of India", "members of the Security Council": kind side, of the
// one state or body in `fixed`. May make the entity of a known state whose capital stands for it ("the government in
// Juba").
[[nodiscard]] bool read_side(Draft& draft, const NominalView& view, NominalSpan& nominal);

// "the authorities", "the military junta": of the state spoken of.
[[nodiscard]] bool read_rulers(const NominalView& view, NominalSpan& nominal);

// "my country", "their peoples", "his government": its pronoun tells which (references.cpp).
[[nodiscard]] bool read_own_state(const NominalView& view, NominalSpan& nominal);

// "our neighbour", "its former patron": one state beside the owner's.
[[nodiscard]] bool read_neighbour(const NominalView& view, NominalSpan& nominal);

}  // namespace chancery

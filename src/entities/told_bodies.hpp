// Bodies that the text names by no more than their kind, where it tells something of them: "the military academy in
// Fayadh", "heads the chamber of mines", "a member of the supervisory board". Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the phrase means one body of which the words around it tell who leads it or sits in it, who studies there,
// whose it is, or where it stands.
[[nodiscard]] bool is_told_body(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

// What the words around an unknown name say of its class: who holds stakes, runs plants or has subsidiaries is a firm.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Whether one of the name's mentions stands where only a company or body can: "a stake in X", "X's subsidiary",
// "X runs 200 shops", "X-owned", "X, a unit of". Every mention with the same words counts, for a text often names
// a firm bare before it says what the firm does.
[[nodiscard]] bool means_organisation(const Draft& draft, const NameSpan& name);

// Whether one of them stands where no person can: bought, founded, held in shares, with subsidiaries of its own.
[[nodiscard]] bool is_no_person(const Draft& draft, const NameSpan& name);

}  // namespace chancery

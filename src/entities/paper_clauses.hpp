// Papers told apart by who signed them: "the memorandum which Ethiopia concluded with Togo" is not the one that Kenya
// signed. Internal to the entities room.
#pragma once

#include "entities/nominals.hpp"

namespace chancery {

// Those whom the clause right behind the noun ("which X concluded with Y", "signed by X") names; empty where none tells
// who signed.
[[nodiscard]] std::vector<EntityId> signers_in_clause(const Draft& draft, const NominalSpan& nominal);

// Whether a sentence that means the thing names one of them too.
[[nodiscard]] bool is_told_beside(const Draft& draft, EntityId thing, const std::vector<EntityId>& names);

}  // namespace chancery

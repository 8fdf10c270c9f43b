// "the consortium": the firms of which the text said that they form one. Internal to the entities room.
#pragma once

#include "entities/definite_parts.hpp"

namespace chancery {

// Whom the last consortium named a few sentences back by its members is made of ("a consortium of A and B", "led by
// A"); nobody for another noun, or where the text has named no members.
[[nodiscard]] Resolved resolve_consortium(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery

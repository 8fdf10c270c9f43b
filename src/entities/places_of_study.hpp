// Names of towns and people by which the text means a university, for one studies or teaches there: "read law at Lund",
// "a doctorate from Manchester", "a graduate of Wharton". Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Whether the words before the name say so. The name itself may be anything that no head noun tells.
[[nodiscard]] bool is_place_of_study(const Draft& draft, const NameSpan& name);

}  // namespace chancery

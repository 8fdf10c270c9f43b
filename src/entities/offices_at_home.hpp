// An office that stands without a name and without a state. Internal to the entities room.
#pragma once

#include "entities/coreference.hpp"
#include "entities/draft.hpp"

namespace chancery {

// "The Prime Minister" in a text of Downing Street that does not name him: the known holder on its day in the
// publisher's country, or in the one state that has such an office. Adds the office.
[[nodiscard]] Resolved known_at_home(Draft& draft, TitleSpan& title);

}  // namespace chancery

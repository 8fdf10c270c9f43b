// Resolutions of the United Nations under their numbers: "Resolution 2719", "Security Council resolutions 1701 and
// 2719" and "UNSCR 2719" are names, of one document each.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Adds or replaces the names; call after find_names. The Council is meant where the text speaks of it.
void name_numbered_acts(Draft& draft);

}  // namespace chancery

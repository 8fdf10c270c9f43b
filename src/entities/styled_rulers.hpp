// Names of those whom the text calls by rank and one name alone: "King Harald", "Pope Francis", "Queen Sonja".
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Gives persons whom the text knows by one name and the rank before it the rank as a part of their name, and the bare
// name as another. After all names are linked.
void name_styled_rulers(Draft& draft);

}  // namespace chancery

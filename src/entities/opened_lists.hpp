// Lists over several lines and the words that stand for what they list: "the following countries have ratified:",
// "attended by:", "Participants:".
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// "Kenya – Ann Mwangi, Minister of Trade", "Karl Holm (Denmark)" under "the following ambassadors:": gives the person
// of such a line the office for the state beside the name. Needs titles and linked names.
void find_offices_in_lists(Draft& draft);

// Makes the words that stand for listed things mean these, and notes where each of them is listed. Needs all mentions.
void bind_listed_things(Draft& draft);

}  // namespace chancery

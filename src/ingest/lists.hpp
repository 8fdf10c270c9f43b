// Lists over several lines: a paragraph that ends in a colon, "Participants:", "The Council listed the following
// persons:", and below it one thing a line, with bullets or without.
#pragma once

#include "ingest/outline.hpp"

namespace chancery {

// Gives each line of a list the entry that opens it. A list ends at a heading, a sentence or the next opener; one
// without bullets also at an empty line, unless all of its lines are parted by such.
void find_lists(Outline& outline);

}  // namespace chancery

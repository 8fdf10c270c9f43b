// One step from a word up to its governor, on the way on which the mode of a verb or noun is gathered.
#pragma once

#include "relations/lexicon.hpp"
#include "relations/modes.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

struct ModeStep {
  ModeCause mode;      // what the governor says of the word's mode
  bool climbs = true;  // whether the governor's own governor may say more
};

// `word` has a governor; `trigger` is the verb or noun that the way began from.
[[nodiscard]] ModeStep mode_step(const SentenceView& view, const Lexicon& lexicon, int trigger, int word);

}  // namespace chancery

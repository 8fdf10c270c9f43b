// Rows of sums, each with whom it goes to: "gave 5 million to Chad, **3 million to Togo** and **2 million to Benin**".
#pragma once

#include <vector>

#include "relations/matcher.hpp"

namespace chancery {

// The fits of the pattern of help that stand for the later sums of such a row, for each of the fits that tells of the
// first. `helps` is the relation's number. Goes through the sentence once for each fit.
[[nodiscard]] std::vector<Match> sums_in_row(const SentenceView& view, const Entities& entities, int helps,
                                             const std::vector<Match>& matches);

}  // namespace chancery

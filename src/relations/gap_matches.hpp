// What a pattern's fit says of the clauses behind it that leave the verb out.
#pragma once

#include <cstddef>
#include <vector>

#include "relations/matcher.hpp"

namespace chancery {

// Adds to the fits from `first` on, all of one pattern at one verb, those of the gapped clauses behind it, and drops
// those with an argument that belongs to such a clause.
void spread_over_gaps(const SentenceView& view, const Entities& entities, const PatternSet& patterns, std::size_t first,
                      std::vector<Match>& matches);

}  // namespace chancery

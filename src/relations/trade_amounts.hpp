// How much states trade, where a sentence measures it in another clause or the growth beside it: "trade grew by 12% to
// $3 billion".
#pragma once

#include <vector>

#include "relations/statement.hpp"

namespace chancery {

// Gives statements of the predicate `trades` that have no sum of money the first one that an observation of the same
// sentence gives about both, at the statement's time where it has one. A percentage that they have gives way to it.
void take_trade_amounts(std::vector<Statement>& statements, const std::vector<Observation>& observations, int trades);

}  // namespace chancery

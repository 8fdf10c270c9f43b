// "Berg, who hosts the summit, made a speech": that he hosts it says more than that he is there.
#pragma once

#include <vector>

#include "relations/statement.hpp"

namespace chancery {

// Drops what was only concluded from deeds at a gathering on which a text reports, of those who host or chair it.
void drop_presence_of_hosts(std::vector<Statement>& statements, int hosts, int chairs);

}  // namespace chancery

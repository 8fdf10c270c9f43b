// Envoys whom a text counts first and names afterwards: "received letters of credence from five envoys. They are Ana
// Duarte of Chile, Karl Holm (Togo) and Mali's Ama Sall. Others were …".
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Gives each person of such a list the office that the list is of, for the state beside the name. Needs titles and
// linked names.
void find_listed_offices(Draft& draft);

// Makes the counted envoys mean those whom the next sentences list. Needs offices and nominals; keeps the nominals'
// order.
void bind_counted_envoys(Draft& draft);

}  // namespace chancery

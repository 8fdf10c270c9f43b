// "the Board of Directors of the World Bank", "the IMF Executive Board": what a bank's or firm's board decides, the bank
// or firm decides. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The known bank, fund or firm on whose board the name is; none if it is no board, or another body's.
[[nodiscard]] std::optional<KnownId> owner_of_board(const Draft& draft, const NameSpan& name);

}  // namespace chancery

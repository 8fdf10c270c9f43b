// Which states lie in a part of the world or are of a kind, as descriptions say it: "the Gulf state", "the island
// nation", "the kingdom", "the West African country".
#pragma once

#include <optional>
#include <string_view>

namespace chancery {

// Whether the state (slug, "qatar") is one of those that the word means: the slug of a region ("west-africa") or a
// lower-case word ("island", "kingdom", "gulf"); none where the word parts no states.
[[nodiscard]] std::optional<bool> is_state_of(std::string_view state, std::string_view word);

}  // namespace chancery

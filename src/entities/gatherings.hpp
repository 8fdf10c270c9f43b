// A body's name where it stands for one of its gatherings: "attended the World Economic Forum in Davos", "at the G20".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/draft.hpp"

namespace chancery {

// The gathering's name, "World Economic Forum in Davos", "G20 summit", if the words around the body's name say that it
// meets or that somebody comes to it; nothing otherwise. The names of the draft must have been found, not yet linked.
[[nodiscard]] std::optional<std::string> gathering_named(const Draft& draft, const NameSpan& body);

// "COP29", "CHOGM 2024", "UNGA": gatherings that go by letters.
[[nodiscard]] bool is_lettered_gathering(std::string_view name);

}  // namespace chancery

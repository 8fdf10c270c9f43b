// Is a text English? Detection by CLD2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery {

// The English name of the text's main language if that is reliably another than English ("Russian").
// Empty for English, for text mostly in English, and for text too short to tell.
[[nodiscard]] std::optional<std::string> foreign_language(std::string_view text);

}  // namespace chancery

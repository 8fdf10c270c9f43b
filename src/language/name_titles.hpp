// Titles before the names of persons, which are no part of the name.
#pragma once

#include <string_view>

namespace chancery {

// "President", "Mr.", "Queen": also those that some hold for a part of the name.
[[nodiscard]] bool is_personal_title(std::string_view form);

// Of these, the ones that are nobody's name: "President", "Mr.", but not "Queen" or "Sir".
[[nodiscard]] bool is_plain_title(std::string_view form);

// Of the latter, those that begin other names, too: "General Motors", "Foreign Affairs".
[[nodiscard]] bool is_vague_title(std::string_view form);

}  // namespace chancery

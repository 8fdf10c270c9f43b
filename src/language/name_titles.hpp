// Titles before the names of persons, which are no part of the name.
#pragma once

#include <string_view>

namespace chancery {

// "President", "Mr.", "Queen": also those that some hold for a part of the name.
[[nodiscard]] bool is_personal_title(std::string_view form);

// Of these, the ones that are nobody's name: "President", "Mr.", but not "Queen" or "Sir".
[[nodiscard]] bool is_plain_title(std::string_view form);

}  // namespace chancery

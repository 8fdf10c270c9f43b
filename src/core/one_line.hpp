// Text that may span lines, as it is shown on one.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// Runs of white space and control characters (ASCII) become one space; none stands at either end.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace chancery

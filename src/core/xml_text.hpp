// Text fit for XML 1.0.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// U+FFFD in place of what XML 1.0 cannot hold even as a reference: controls but tab and line ends, U+FFFE, U+FFFF,
// and bytes that are no UTF-8. Nothing is escaped.
[[nodiscard]] std::string xml_characters(std::string_view text);

}  // namespace chancery

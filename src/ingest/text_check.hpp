// Whether bytes are text that can be read.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// Removes a UTF-8 byte-order mark. Throws Error (input) for UTF-16 and UTF-32, binary data (NUL bytes),
// invalid UTF-8 (with the byte offset in what was read) and text without a visible sign.
void check_text(std::string& text, const std::string& path);

}  // namespace chancery

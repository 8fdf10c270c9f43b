// Keeps pages from the parser that would take it unreasonable time.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// HTML parsing costs each tag a walk over the elements that are open and each attribute a walk over
// those before it. Throws Error (input), with the byte offset, where a page has more than 1,000
// elements open (browsers stop at 512) or a tag more than 1,000 attributes.
void check_html(std::string_view html, const std::string& path);

}  // namespace chancery

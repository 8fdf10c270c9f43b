// Text from hostile sources made fit for DOT files, pages and the pictures drawn from them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

// One line without control characters, bidirectional overrides and other invisible characters; bytes that
// are no UTF-8 become U+FFFD. Runs of white space become one space.
[[nodiscard]] std::string visible_text(std::string_view text);
// Likewise; `places` is set to where each code point of the text, and its end, has come to lie in the result,
// in UTF-16 units, as scripts of web pages count.
[[nodiscard]] std::string visible_text(std::string_view text, std::vector<std::size_t>& places);

// Cut to so many code points, with an ellipsis as the last of them where something was cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t length);

// Line breaks ("\n") between words, so that lines have about `width` code points.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width);

// A quoted string of the DOT language in which Graphviz finds the text and nothing else: its own escapes
// (\N, \l), HTML entities and quotes lose their meaning; "\n" is a line break.
[[nodiscard]] std::string dot_quoted(std::string_view text);

// The same for text between the tags of an HTML-like label.
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace chancery

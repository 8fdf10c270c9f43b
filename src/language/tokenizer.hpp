// The tokeniser: running English text in, the byte spans of its words and punctuation marks out.
// It follows the English Web Treebank: "$28.4 billion" is $ · 28.4 · billion, "don't" do · n't, "Holm's" Holm · 's,
// "Russian-Kazakh" Russian · - · Kazakh, while "U.S.", "Mr.", "1.5", web addresses and "anti-tank" stay whole.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

// No token is longer, whatever the text; longer words are cut.
constexpr std::uint32_t max_token_bytes = 1024;

// Appends the tokens of text[range] in order; spans are byte offsets into `text`. Every byte that is not white space
// lies in exactly one token. The time is linear in the text's length.
void tokenize(std::string_view text, Span range, std::vector<Span>& tokens);

}  // namespace chancery

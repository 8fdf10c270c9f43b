// A text's paragraphs: lines, with those of hard-wrapped text joined again.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

struct Paragraph {
  Span span;                 // bytes of the text, without spaces around; may hold line feeds where lines were joined
  bool after_blank = false;  // an empty line stands before it
};

// Paragraphs in text order. Lines end at LF, CR, CR LF, form feed, NEL, U+2028 and U+2029. Lines are
// joined where the text is wrapped to a width (the next word would not have fitted) or the line
// breaks off inside a sentence (after a comma or a function word, and small letters follow).
[[nodiscard]] std::vector<Paragraph> split_paragraphs(std::string_view text);

// "* ", "- ", "• ", "1) ", "2. " at the start of a paragraph: bytes of the marker and the spaces after
// it, or 0.
[[nodiscard]] std::size_t list_marker(std::string_view paragraph);

}  // namespace chancery

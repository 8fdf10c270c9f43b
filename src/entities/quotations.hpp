// Where an article quotes somebody.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/article.hpp"

namespace chancery {

// Quotations as ranges of bytes of the article's text, in text order, without their marks. One that is opened and not
// closed ends with its block, as the press prints several quoted paragraphs. Short ones mark terms and titles and are
// left out.
[[nodiscard]] std::vector<Span> find_quotations(const Article& article);

// Whether the byte of the text lies in one of them.
[[nodiscard]] bool is_quoted(const std::vector<Span>& quotations, std::uint32_t byte);

}  // namespace chancery

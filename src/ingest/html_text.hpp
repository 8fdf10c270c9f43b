// The visible text of a page's story.
#pragma once

#include <string>
#include <vector>

#include "core/span.hpp"
#include "ingest/html_tree.hpp"

namespace chancery {

struct VisibleText {
  std::string text;
  std::vector<Span> headings;
};

// The element that holds the story: the article or main element with most of the page's text, or the body.
[[nodiscard]] const GumboNode& find_story(const HtmlTree& tree);
// The story without navigation, page header and footer, asides, forms, scripts, captions, hidden parts,
// share bars and the like.
[[nodiscard]] VisibleText visible_text(const GumboNode& story);

}  // namespace chancery

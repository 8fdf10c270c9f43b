// What a page's head says of its story.
#pragma once

#include "ingest/html.hpp"
#include "ingest/html_tree.hpp"

namespace chancery {

// Fills title, publisher, url and date from meta elements, JSON-LD, the canonical link, time elements
// inside the story and the page's headings.
void read_metadata(const HtmlTree& tree, const GumboNode& story, HtmlPage& page);

}  // namespace chancery

#include "ingest/html.hpp"

#include <algorithm>

#include "ingest/html_metadata.hpp"
#include "ingest/html_text.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

void put_heading_first(HtmlPage& page) {
  if (page.heading.empty() || page.heading.size() > 500) return;
  const std::string letters = letters_only(page.heading);
  for (const Span span : page.headings) {
    if (letters_only(std::string_view(page.text).substr(span.begin, span.size())) == letters) return;
  }
  // A site's name in an h1 is no headline of this story.
  if (letters_only(page.title) != letters) return;
  const auto shift = static_cast<std::uint32_t>(page.heading.size() + 2);
  page.text.insert(0, page.heading + "\n\n");
  for (Span& span : page.headings) span = {span.begin + shift, span.end + shift};
  page.headings.insert(page.headings.begin(), Span{0, shift - 2});
}

}  // namespace

HtmlPage read_html(std::string_view html, const std::string& path) {
  const HtmlTree tree(html, path);
  const GumboNode& story = find_story(tree);
  HtmlPage page;
  VisibleText visible = visible_text(story);
  page.text = std::move(visible.text);
  page.headings = std::move(visible.headings);
  read_metadata(tree, story, page);
  put_heading_first(page);
  return page;
}

bool looks_like_html(std::string_view text) {
  const std::string start = ascii_lower(trim(text.substr(0, 1024)).substr(0, 64));
  return begins_with_words(start, "<!doctype html") || begins_with_words(start, "<html") ||
         begins_with_words(start, "<head") || begins_with_words(start, "<body") ||
         (start.find("<!--") == 0 && ascii_lower(text.substr(0, 1024)).find("<html") != std::string::npos);
}

}  // namespace chancery

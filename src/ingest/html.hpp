// A web page as a reader sees it: the story's visible text and what its metadata say.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "core/time_range.hpp"

namespace chancery {

struct HtmlPage {
  // Visible text: paragraphs parted by an empty line, list items begin with "* ", spaces collapsed but
  // for the line ends of <pre>; menus, sidebars, forms, scripts and captions left out. Where the headline
  // stands outside the story's element it is put before the story. Valid UTF-8.
  std::string text;
  std::vector<Span> headings;  // bytes of text, in order
  std::string title;           // og:title, JSON-LD headline, h1 or title
  std::string heading;         // the headline as an h1 element gives it
  std::string publisher;       // og:site_name or the JSON-LD publisher
  std::string url;             // canonical, absolute
  std::optional<Date> date;
};

// Parses valid UTF-8. Throws Error (input) for pages nested or built so that parsing them would take
// unreasonable time or memory; `path` names the page in the error.
[[nodiscard]] HtmlPage read_html(std::string_view html, const std::string& path);

// Whether text without a telling file name is a web page.
[[nodiscard]] bool looks_like_html(std::string_view text);

}  // namespace chancery

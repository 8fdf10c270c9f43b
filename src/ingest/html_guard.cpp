#include "ingest/html_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/error.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t most_open = 1000, most_attributes = 1000;

struct Tag {
  std::string name;
  bool closing = false;
  std::size_t attributes = 0;
  std::size_t end = 0;  // after '>'
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

Tag read_tag(Text html, std::size_t at) {
  Tag tag;
  ++at;
  if (at < html.size() && html[at] == '/') {
    tag.closing = true;
    ++at;
  }
  const std::size_t begin = at;
  while (at < html.size() && !is_blank(html[at]) && html[at] != '>' && html[at] != '/') ++at;
  tag.name = ascii_lower(html.substr(begin, std::min<std::size_t>(at - begin, 32)));
  while (at < html.size() && html[at] != '>') {
    if (is_blank(html[at]) || html[at] == '/') {
      ++at;
      continue;
    }
    ++tag.attributes;
    while (at < html.size() && html[at] != '=' && html[at] != '>' && html[at] != '/' && !is_blank(html[at])) ++at;
    while (at < html.size() && is_blank(html[at])) ++at;
    if (at >= html.size() || html[at] != '=') continue;
    ++at;
    while (at < html.size() && is_blank(html[at])) ++at;
    if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
      at = std::min(html.find(html[at], at + 1), html.size() - 1) + 1;
    } else {
      while (at < html.size() && html[at] != '>' && !is_blank(html[at])) ++at;
    }
  }
  tag.end = std::min(at + 1, html.size());
  return tag;
}

// Elements that never stay open: no content, or ended by the next of their kind.
bool stays_open(const std::string& name) {
  static const WordSet words(
      "area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr|"
      "image|html|head|body|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|caption|rt|rp|"
      "rb|rtc|a|nobr|frameset|form");
  return !words.has(name);
}

// Inside these a tag is text; the parser goes on after their end tag.
bool holds_raw_text(const std::string& name) {
  return is_one_of(name, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"});
}

bool is_inline(const std::string& name) {
  static const WordSet words(
      "b|i|u|s|em|strong|small|big|font|span|code|tt|strike|label|abbr|cite|q|sub|sup|mark|time|bdi|bdo|"
      "ins|del|var|kbd|samp|ruby|acronym");
  return words.has(name);
}

// An end tag closes no element outside these.
bool is_boundary(const std::string& name) {
  return is_one_of(name, {"table", "object", "applet", "marquee", "template", "button", "svg", "math", "select"});
}

std::size_t skip_raw_text(Text html, std::size_t at, const std::string& name) {
  while (true) {
    const std::size_t end = html.find("</", at);
    if (end == Text::npos) return html.size();
    if (ascii_lower(html.substr(end + 2, name.size())) == name) return end;
    at = end + 2;
  }
}

// Closes the innermost open element of that name as the parser would, or nothing.
void close(std::vector<std::string>& open, const std::string& name) {
  for (std::size_t i = open.size(); i-- > 0;) {
    if (open[i] == name) {
      if (is_inline(name)) {
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        open.resize(i);
      }
      return;
    }
    if (is_boundary(open[i])) return;
  }
}

}  // namespace

void check_html(std::string_view html, const std::string& path) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != Text::npos; at = html.find('<', at)) {
    if (html.substr(at, 4) == "<!--") {
      const std::size_t end = html.find("-->", at + 2);
      if (end == Text::npos) return;
      at = end + 3;
      continue;
    }
    const char next = at + 1 < html.size() ? html[at + 1] : ' ';
    if (next != '/' && !(next >= 'a' && next <= 'z') && !(next >= 'A' && next <= 'Z')) {
      ++at;
      continue;
    }
    const Tag tag = read_tag(html, at);
    if (tag.attributes > most_attributes) {
      throw Error(ErrorCode::input,
                  fmt::format("a tag of the page has more than {} attributes; this is no news page", most_attributes),
                  {path, {}, {}, at});
    }
    if (tag.closing) {
      close(open, tag.name);
    } else if (stays_open(tag.name)) {
      open.push_back(tag.name);
      if (open.size() > most_open) {
        throw Error(ErrorCode::input,
                    fmt::format("the page nests more than {} elements; save its text and give that", most_open),
                    {path, {}, {}, at});
      }
    }
    at = tag.end;
    if (!tag.closing && holds_raw_text(tag.name)) {
      at = skip_raw_text(html, at, tag.name);
      if (tag.name == "plaintext") return;
    }
  }
}

}  // namespace chancery

#include "ingest/html_text.hpp"

#include <algorithm>
#include <optional>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

bool is_never_story(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_MARQUEE:
      return true;
    default:
      return false;
  }
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HGROUP:
      return true;
    default:
      return false;
  }
}

bool is_row(GumboTag tag) {
  return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD ||
         tag == GUMBO_TAG_CAPTION;
}

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

// Class and id names whose parts tell what a page's element is for.
bool has_furniture_name(const GumboNode& node) {
  static const WordSet names(
      "nav|navbar|navigation|menu|submenu|breadcrumb|breadcrumbs|sidebar|share|sharing|sharebar|social|"
      "socials|cookie|cookies|consent|gdpr|advert|advertisement|advertising|ads|adsbygoogle|banner|promo|"
      "promoted|sponsored|related|recommended|recommendations|newsletter|subscribe|subscription|signup|"
      "paywall|comments|disqus|footer|popup|modal|overlay|tags|taglist|pagination|pager|skip|skiplink|"
      "toolbar|widget|trending|outbrain|taboola|printonly|screenreader|hidden|caption");
  for (const char* const name : {"class", "id"}) {
    const std::string value = ascii_lower(attribute(node, name).substr(0, 400));
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= value.size(); ++at) {
      const bool letter = at < value.size() && value[at] >= 'a' && value[at] <= 'z';
      if (letter) continue;
      if (names.has(std::string_view(value).substr(begin, at - begin))) {
        return true;
      }
      begin = at + 1;
    }
  }
  return false;
}

bool is_hidden(const GumboNode& node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  std::string style = ascii_lower(attribute(node, "style").substr(0, 400));
  style.erase(std::remove_if(style.begin(), style.end(), [](char c) { return c == ' '; }), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

std::size_t text_length(const GumboNode& node) {
  std::size_t length = 0;
  for (const GumboNode* at = &node; at != nullptr;) {
    if (at->type == GUMBO_NODE_TEXT) length += std::string_view(at->v.text.text).size();
    const bool into = !(is_element(*at) && at != &node && is_never_story(at->v.element.tag));
    at = next_node(*at, node, into);
  }
  return length;
}

// Tells page furniture inside one story; the story itself and what holds it never are.
class FurnitureFilter {
 public:
  explicit FurnitureFilter(const GumboNode& story) : story_(story), length_(text_length(story)) {}

  [[nodiscard]] bool drops(const GumboNode& node) const {
    if (!is_element(node)) return node.type == GUMBO_NODE_TEMPLATE || node.type == GUMBO_NODE_COMMENT;
    const GumboTag tag = node.v.element.tag;
    if (is_never_story(tag) || is_hidden(node)) return true;
    const std::string_view role = attribute(node, "role");
    const bool named = is_one_of(role, {"navigation", "banner", "contentinfo", "complementary", "search", "dialog",
                                        "alertdialog", "menu", "menubar", "toolbar", "alert", "status"}) ||
                       (tag == GUMBO_TAG_HEADER && is_tag(story_, GUMBO_TAG_BODY)) || has_furniture_name(node);
    return named && tag != GUMBO_TAG_BODY && !holds_story(node);
  }

 private:
  // A wrapper that is named after its sidebar still holds the headline or most of the text.
  [[nodiscard]] bool holds_story(const GumboNode& node) const {
    for (const GumboNode* at = &node; at != nullptr; at = next_node(*at, node)) {
      if (is_tag(*at, GUMBO_TAG_H1)) return true;
    }
    return text_length(node) * 2 >= length_;
  }

  const GumboNode& story_;
  std::size_t length_ = 0;
};

// Writes text as it would be seen: spaces collapsed, lines and paragraphs parted.
class Writer {
 public:
  void add(std::string_view text, bool preformatted) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = code_point_at(text, at);
      at += c.size;
      if (preformatted && c.value == U'\n') {
        break_lines(++breaks_in_a_row_);
      } else if (is_space(c.value)) {
        space_ = true;
      } else if (c.value == 0xAD) {
        continue;  // a soft hyphen shows only where a line breaks
      } else {
        flush();
        append_utf8(result_.text, c.value);
      }
    }
  }
  void break_lines(std::size_t lines) { lines_ = std::max(lines_, std::min<std::size_t>(lines, 2)); }
  void add_break() { break_lines(++breaks_in_a_row_); }
  void add_tab() {
    if (lines_ == 0) tab_ = true;
  }
  void set_item() { item_ = true; }
  void begin_heading() {
    heading_open_ = true;
    heading_begin_.reset();
  }
  void end_heading() {
    if (heading_open_ && heading_begin_) {
      result_.headings.push_back(
          {static_cast<std::uint32_t>(*heading_begin_), static_cast<std::uint32_t>(result_.text.size())});
    }
    heading_open_ = false;
  }
  VisibleText take() { return std::move(result_); }

 private:
  void flush() {
    std::string& text = result_.text;
    if (lines_ > 0 && !text.empty()) {
      text.append(lines_, '\n');
    } else if (tab_ && !text.empty()) {
      text += '\t';
    } else if (space_ && !text.empty()) {
      text += ' ';
    }
    if (item_) text += "* ";
    lines_ = breaks_in_a_row_ = 0;
    space_ = tab_ = item_ = false;
    if (heading_open_ && !heading_begin_) heading_begin_ = text.size();
  }

  VisibleText result_;
  std::size_t lines_ = 0, breaks_in_a_row_ = 0;
  bool space_ = false, tab_ = false, item_ = false, heading_open_ = false;
  std::optional<std::size_t> heading_begin_;
};

void open_element(Writer& writer, GumboTag tag) {
  if (tag == GUMBO_TAG_BR) writer.add_break();
  if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) writer.add_tab();
  if (is_block(tag)) writer.break_lines(2);
  if (is_row(tag)) writer.break_lines(1);
  if (tag == GUMBO_TAG_LI) writer.set_item();
  if (is_heading(tag)) writer.begin_heading();
}

void close_element(Writer& writer, GumboTag tag) {
  if (is_heading(tag)) writer.end_heading();
  if (is_block(tag)) writer.break_lines(2);
  if (is_row(tag)) writer.break_lines(1);
}

}  // namespace

const GumboNode& find_story(const HtmlTree& tree) {
  const GumboNode* best[2] = {nullptr, nullptr};  // article, main
  std::size_t length[2] = {0, 0};
  const GumboNode* body = &tree.root();
  for (const GumboNode* node = &tree.root(); node != nullptr; node = next_node(*node, tree.root())) {
    if (!is_element(*node)) continue;
    if (is_tag(*node, GUMBO_TAG_BODY)) body = node;
    const bool article = is_tag(*node, GUMBO_TAG_ARTICLE) || attribute(*node, "itemprop") == "articleBody";
    const bool main = is_tag(*node, GUMBO_TAG_MAIN) || attribute(*node, "role") == "main";
    if (!article && !main) continue;
    const std::size_t kind = article ? 0 : 1;
    const std::size_t here = text_length(*node);
    if (best[kind] == nullptr || here > length[kind]) {
      best[kind] = node;
      length[kind] = here;
    }
  }
  const std::size_t all = text_length(best[1] != nullptr ? *best[1] : *body);
  // A list of teasers has many articles, none of which is the page's.
  if (best[0] != nullptr && length[0] * 2 >= all) return *best[0];
  return best[1] != nullptr && length[1] > 0 ? *best[1] : *body;
}

VisibleText visible_text(const GumboNode& story) {
  Writer writer;
  const FurnitureFilter furniture(story);
  const GumboNode* node = &story;
  std::size_t preformatted = 0;
  const auto leave = [&](const GumboNode& left) {
    if (!is_element(left)) return;
    if (is_tag(left, GUMBO_TAG_PRE)) --preformatted;
    close_element(writer, left.v.element.tag);
  };
  while (node != nullptr) {
    const bool skipped = node != &story && furniture.drops(*node);
    bool into = false;
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
      writer.add(node->v.text.text, preformatted > 0);
    } else if (!skipped && is_element(*node)) {
      if (is_tag(*node, GUMBO_TAG_PRE)) ++preformatted;
      open_element(writer, node->v.element.tag);
      into = node->v.element.children.length > 0;
      if (!into) leave(*node);
    } else if (is_element(*node) && is_block(node->v.element.tag)) {
      writer.break_lines(2);
    }
    const GumboNode* const next = next_node(*node, story, into);
    // Close what lies between this node and the next one.
    if (!into) {
      const GumboNode* const parent = next != nullptr ? next->parent : story.parent;
      for (const GumboNode* at = node->parent; at != nullptr && at != parent && node != &story; at = at->parent) {
        leave(*at);
        if (at == &story) break;
      }
    }
    node = next;
  }
  return writer.take();
}

}  // namespace chancery

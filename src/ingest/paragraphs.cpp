#include "ingest/paragraphs.hpp"

#include <algorithm>

#include "core/unicode.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

struct Line {
  Span span;
  bool after_blank = false;
  std::size_t width = 0;  // code points
};

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.size != 0 && !is_line_end(c.value)) {
      at += c.size;
      continue;
    }
    const std::string_view line = trim(text.substr(begin, at - begin));
    if (line.empty()) {
      blank = true;
    } else {
      const auto from = static_cast<std::uint32_t>(line.data() - text.data());
      lines.push_back({{from, from + static_cast<std::uint32_t>(line.size())}, blank, count_code_points(line)});
      blank = false;
    }
    if (c.size == 0) break;
    at += c.size;
    if (c.value == U'\r' && code_point_at(text, at).value == U'\n') ++at;
    begin = at;
  }
  return lines;
}

std::string_view view(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

bool is_continued(const std::vector<Line>& lines, std::size_t i) {
  return i + 1 < lines.size() && !lines[i + 1].after_blank;
}

// The next line's first word would not have fitted into the width.
bool is_full(std::string_view text, const std::vector<Line>& lines, std::size_t i, std::size_t width) {
  const auto words = split_words(view(text, lines[i + 1].span), 1);
  return lines[i].width + 1 + count_code_points(words.front()) > width;
}

// The width to which the text is wrapped, or 0: most lines that others follow fill it, and many of
// them stop inside a sentence.
std::size_t wrap_width(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t narrowest = 40, widest = 130;
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_continued(lines, i)) widths.push_back(lines[i].width);
  }
  if (widths.size() < 3) return 0;
  std::sort(widths.begin(), widths.end());
  const std::size_t width = widths[widths.size() - 1 - widths.size() / 20];
  if (width < narrowest || width > widest) return 0;
  std::size_t within = 0, beyond = 0;  // characters of lines that fit the width, and that do not
  for (const Line& line : lines) (line.width <= 2 * width ? within : beyond) += line.width;
  if (beyond > within) return 0;  // the short lines of a head over a text that is not wrapped
  std::size_t full = 0, open = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_continued(lines, i)) continue;
    if (is_full(text, lines, i, width)) ++full;
    if (!ends_sentence(view(text, lines[i].span))) ++open;
  }
  return full * 2 >= widths.size() && open * 2 >= widths.size() ? width : 0;
}

bool breaks_off(std::string_view line) {
  if (line.back() == ',') return true;
  const auto space = line.find_last_of(" \t");
  const std::string_view last = space == std::string_view::npos ? line : line.substr(space + 1);
  static const WordSet words(
      "a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|is|are|was|were|has|have|had|"
      "will|as|its|their|his|her|be|been|not|than|into|between");
  return words.has(last);
}

bool continues(std::string_view text, const std::vector<Line>& lines, std::size_t i, std::size_t width) {
  const std::string_view line = view(text, lines[i].span), next = view(text, lines[i + 1].span);
  if (!is_continued(lines, i) || list_marker(next) > 0) return false;
  if (breaks_off(line) && begins_lower(next)) return true;
  // Twice the width: an unwrapped line in a wrapped text stands alone.
  return width > 0 && lines[i].width <= 2 * width && is_full(text, lines, i, width);
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const std::size_t width = wrap_width(text, lines);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && continues(text, lines, i - 1, width)) {
      paragraphs.back().span.end = lines[i].span.end;
    } else {
      paragraphs.push_back({lines[i].span, lines[i].after_blank});
    }
  }
  return paragraphs;
}

std::size_t list_marker(std::string_view paragraph) {
  std::size_t at = 0;
  const CodePoint first = code_point_at(paragraph, 0);
  if (first.value == U'*' || first.value == U'-' || first.value == U'•' || first.value == U'–' || first.value == U'—' ||
      first.value == U'▪' || first.value == U'●' || first.value == U'◦' || first.value == U'‣' || first.value == U'·' ||
      first.value == U'■' || first.value == U'►' || first.value == U'✓') {
    at = first.size;
  } else {
    if (paragraph.substr(0, 1) == "(") ++at;
    const std::size_t number = at;
    while (at < paragraph.size() && at - number < 3 && paragraph[at] >= '0' && paragraph[at] <= '9') ++at;
    const bool digits = at > number && at - number < 3;
    if (!digits && at == number && at < paragraph.size() && paragraph[at] >= 'a' && paragraph[at] <= 'z') ++at;
    if (at == number || (at - number == 3)) return 0;
    const char sign = at < paragraph.size() ? paragraph[at] : ' ';
    if (sign != ')' && (sign != '.' || !digits || number > 0)) return 0;
    ++at;
  }
  const std::size_t marker = at;
  while (at < paragraph.size()) {
    const CodePoint c = code_point_at(paragraph, at);
    if (!is_space(c.value)) break;
    at += c.size;
  }
  return at > marker && at < paragraph.size() ? at : 0;
}

}  // namespace chancery

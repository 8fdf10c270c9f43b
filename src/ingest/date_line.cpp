#include "ingest/date_line.hpp"

#include <algorithm>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/date_line_pieces.hpp"
#include "ingest/dates.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/press_names.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_line = 200;

bool is_updated_label(const std::string& label) {
  return label.find("updat") != std::string::npos || label.find("modif") != std::string::npos ||
         label.find("edited") != std::string::npos || label == "last";
}

// A day that touches a name on its left is part of running text, but for "Kabul 12 March 2021".
bool is_set_off(const std::vector<DateLinePiece>& pieces, std::size_t day) {
  if (day == 0 || !pieces[day].label.empty()) return true;
  const DateLinePiece& before = pieces[day - 1];
  if (before.kind != DateLineKind::name) return true;
  // A briefing's title names its day: "… Regular Press Conference on November 28, 2024".
  const std::string name = ascii_lower(before.text);
  const bool briefing =
      name.find("press conference") != std::string::npos || name.find("briefing") != std::string::npos;
  if (briefing && day + 1 == pieces.size() && (name.ends_with(" on") || name.ends_with(" of"))) return true;
  return day == 1 && is_place_like(before.text) && split_words(before.text).size() <= 2;
}

bool is_bar(const DateLinePiece& piece) {
  return piece.kind == DateLineKind::sign && is_one_of(piece.text, {"|", "•", "·", "●", "¦", "‖"});
}

// "News story | …", "… | 3 min read": a few words between bars say what the page is.
bool is_section(const std::vector<DateLinePiece>& pieces, std::size_t at) {
  const bool left = at == 0 || is_bar(pieces[at - 1]);
  const bool right = at + 1 == pieces.size() || is_bar(pieces[at + 1]);
  return left && right && pieces.size() > 1 && split_words(pieces[at].text).size() <= 4;
}

// "Media release, Wellington, 20 February 2025": what the text is.
bool is_kind_of_text(Text words) {
  static const WordSet kinds(
      "media release|press release|news release|media statement|press statement|media note|press note|media advisory|"
      "press communiqué|media announcement|press announcement|official statement|joint press release|press handout");
  return kinds.has(ascii_lower(words));
}

// "Briefing note of the Danube Institute, 15 December 2023": words that only a comma parts from the day that ends the
// line.
bool leads_to_day(const std::vector<DateLinePiece>& pieces, std::size_t at) {
  std::size_t day = at + 1;
  while (day < pieces.size() && pieces[day].kind == DateLineKind::sign) ++day;
  return day + 1 == pieces.size() && pieces[day].kind == DateLineKind::day && pieces[at + 1].text == "," &&
         split_words(pieces[at].text).size() <= 8;
}

std::uint32_t offset_in(Text line, const char* at) { return static_cast<std::uint32_t>(at - line.data()); }

void classify_name(Text line, const std::vector<DateLinePiece>& pieces, std::size_t at, DateLine& result) {
  const DateLinePiece& piece = pieces[at];
  const std::size_t words = split_words(piece.text).size();
  if (is_publisher_name(piece.text) || (words >= 2 && words <= 4 && begins_with_words(piece.text, "The "))) {
    if (result.publisher.empty()) result.publisher = std::string(piece.text);
    return;
  }
  if (words > 3 && begins_upper(piece.text)) result.has_text = true;
  const bool person = piece.label.find("by") != std::string::npos || piece.label == "from";
  if (person) {
    if (piece.label == "compiled by" && is_agency_name(piece.text) && piece.text.find('&') != Text::npos) {
      result.publisher = std::string(piece.text);
    }
    return;
  }
  if (!is_place_like(piece.text)) return;
  // "State House, Harare, 31 January 2023": the town behind
  static const WordSet houses("house|palace|building|hall|hotel|lodge|castle|chancery|villa|residence");
  if (at + 2 < pieces.size() && pieces[at + 1].text == "," && pieces[at + 2].kind == DateLineKind::name &&
      houses.has(ascii_lower(split_words(piece.text).back())))
    return;
  if (!result.place.empty()) {
    // The region stands directly after its place: name, comma, name.
    if (at >= 2 && pieces[at - 1].text == "," && pieces[at - 2].text == result.place && result.region.empty()) {
      result.region = std::string(piece.text);
      result.place_span.end = offset_in(line, piece.text.data() + piece.text.size());
    }
    return;
  }
  // "| Politics" is a section; a place is set off by a comma, a dash or "in", or stands first.
  const Text sign = at > 0 && pieces[at - 1].kind == DateLineKind::sign ? pieces[at - 1].text : Text();
  if (sign == "|" || sign == "•" || sign == "·") return;
  result.place = std::string(piece.text);
  result.place_span = {offset_in(line, piece.text.data()), offset_in(line, piece.text.data() + piece.text.size())};
}

// "Date of establishment of relations: 3 February 1950": a day that the text tells of.
bool tells_of_founding(const DateLinePiece& name) {
  if (name.label == "date of" || name.label == "date of the") return true;
  const std::string lower = ascii_lower(name.text);
  return lower.find("diplomatic relations") != std::string::npos || lower == "independence" ||
         lower.starts_with("independence from") || lower.starts_with("established") || lower.starts_with("founded");
}

// "Riga, 4 June 2024 (Unofficial transcript)": the line without a note behind it.
Text without_note(Text line) {
  constexpr std::size_t longest = 40;  // bytes
  const Text bare = trim(line);
  if (bare.empty() || (bare.back() != ')' && bare.back() != ']')) return line;
  const std::size_t open = bare.rfind(bare.back() == ')' ? '(' : '[');
  if (open == Text::npos || open == 0 || bare.size() - open > longest) return line;
  if (bare.find_first_of("0123456789", open) != Text::npos) return line;
  const Text day = line.substr(0, offset_in(line, bare.data()) + open);
  return day.find_first_of("0123456789") == Text::npos ? line : day;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  line = without_note(line);
  if (line.size() > longest_line || line.find_first_of("0123456789") == Text::npos) return std::nullopt;
  const std::vector<DateLinePiece> pieces = split_pieces(line);
  DateLine result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const DateLinePiece& piece = pieces[i];
    if (piece.kind == DateLineKind::name) {
      if (tells_of_founding(piece)) return std::nullopt;
      if (!is_name_like(piece.text) && has_letter(piece.text)) {
        if (is_section(pieces, i) || is_kind_of_text(piece.text)) continue;
        // Running text may stand before a day at the end, as in a headline with place and day.
        if (i != 0 && leads_to_day(pieces, i)) {
          result.has_text = true;
          continue;
        }
        if (i != 0 || split_words(piece.text).size() < 3) return std::nullopt;
        result.has_text = true;
      }
      continue;
    }
    if (piece.kind != DateLineKind::day) continue;
    if (!is_set_off(pieces, i)) return std::nullopt;
    if (i + 1 < pieces.size() && pieces[i + 1].kind == DateLineKind::name && pieces[i + 1].label.empty() &&
        !is_publisher_name(pieces[i + 1].text)) {
      return std::nullopt;
    }
    std::optional<Date>& slot = is_updated_label(piece.label)                    ? result.updated
                                : piece.label.find("first") != std::string::npos ? result.first
                                                                                 : result.published;
    if (!slot) slot = piece.date;
  }
  if (!result.best()) return std::nullopt;
  if (ends_sentence(line) && result.has_text) return std::nullopt;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == DateLineKind::name) classify_name(line, pieces, i, result);
  }
  return result;
}

std::optional<LeadingDate> read_leading_date(std::string_view paragraph) {
  const std::string lower = ascii_lower(paragraph.substr(0, 40));
  std::size_t at = 0;
  for (const Text label : {"date", "date published", "publication date", "published", "published on", "posted",
                           "posted on", "updated", "last updated"}) {
    if (begins_with_words(lower, label)) at = std::max(at, label.size());
  }
  const bool labelled = at > 0;
  while (at < paragraph.size() && (paragraph[at] == ':' || paragraph[at] == ' ')) ++at;
  const auto day = match_date(paragraph, at);
  if (!day || !day->date) return std::nullopt;
  const bool iso = paragraph.size() > at + 4 && paragraph[at + 4] == '-';
  if (!labelled && !iso) return std::nullopt;
  std::size_t end = day->end;
  const auto skip = [&] {
    while (end < paragraph.size()) {
      const CodePoint c = code_point_at(paragraph, end);
      if (!is_space(c.value) && c.value != U',' && c.value != U'|') break;
      end += c.size;
    }
  };
  skip();
  if (const auto time = match_time(paragraph, end)) end = *time;
  skip();
  // Only where text follows directly: a sign belongs to a date line or a dateline.
  if (end >= paragraph.size() || !begins_upper(paragraph.substr(end)) || match_sign(paragraph, end) > 0)
    return std::nullopt;
  return LeadingDate{end, *day->date};
}

bool is_date_label(std::string_view line) {
  std::string plain = plain_line(line);
  while (!plain.empty() && plain.back() == ':') plain.pop_back();
  return is_one_of(plain, {"published", "published on", "date", "date published", "publication date", "posted",
                           "posted on", "first published", "release date", "issued", "issued on", "date of issue"});
}

}  // namespace chancery

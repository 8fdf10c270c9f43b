// The head and the foot of a text: read_header and read_footer of outline.hpp.
#include <algorithm>
#include <string>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "ingest/date_line.hpp"
#include "ingest/dateline.hpp"
#include "ingest/furniture.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/outline.hpp"
#include "ingest/press_names.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_header = 24;  // paragraphs
constexpr std::size_t longest_footer = 16;
constexpr std::size_t lines_after_lead = 4;  // a date line may follow a one-sentence summary

void keep(std::string& member, const std::string& value) {
  if (member.empty()) member = value;
}

// Where two lines of a head give days, "Published" outranks "Updated".
struct Dates {
  std::optional<Date> published, first, updated;

  void add(const DateLine& line) {
    if (!published) published = line.published;
    if (!first) first = line.first;
    if (!updated) updated = line.updated;
  }
  [[nodiscard]] std::optional<Date> best() const { return published ? published : first ? first : updated; }
};

// "By Anna Berg in Lima | The Harbour Gazette, Monday 3 May"
bool opens_with_byline(std::string_view line) {
  const std::size_t bar = line.find_first_of("|/");
  return bar != std::string_view::npos && read_byline(line.substr(0, bar)).has_value();
}

// "UPDATE 2-", "WRAPUP 1 - ", "EXCLUSIVE-": what wires set before a headline; its length, 0 if there is none.
std::size_t wire_tag(std::string_view line) {
  constexpr std::size_t longest = 24;
  const std::size_t joint = line.substr(0, longest).find('-');
  if (joint == std::string_view::npos) return 0;
  const std::size_t headline = line.find_first_not_of(' ', joint + 1);
  if (headline == std::string_view::npos || !begins_upper(line.substr(headline))) return 0;
  const auto words = split_words(line.substr(0, joint), 3);
  if (words.empty() || words.size() > 2 ||
      (words.size() == 2 && words[1].find_first_not_of("0123456789") != std::string_view::npos))
    return 0;
  const bool numbered = words.size() == 2 || line[joint - 1] == ' ';
  return !numbered && headline == joint + 1 &&
                 is_one_of(words[0], {"EXCLUSIVE", "CORRECTED", "REFILE", "RPT", "ANALYSIS", "FACTBOX", "TIMELINE",
                                      "INTERVIEW", "FOCUS", "INSIGHT", "PROFILE", "PREVIEW", "NEWSMAKER", "EXPLAINER",
                                      "BRIEF", "UPDATE", "WRAPUP", "POLL", "COLUMN"})
             ? headline
         : words.size() == 2 && is_one_of(words[0], {"UPDATE", "WRAPUP", "RPT", "CORRECTED", "REFILE"}) ? headline
                                                                                                        : 0;
}

bool has_headline_below(const Outline& outline, std::size_t from) {
  for (std::size_t i = from; i < outline.entries.size() && i < from + 6; ++i) {
    const std::string_view line = outline.line(outline.entries[i]);
    if (outline.entries[i].speaker || read_dateline(line)) return false;
    if (read_date_line(line) || is_furniture(line) || is_kicker(line) || read_byline(line) || read_issuer_line(line))
      continue;
    return outline.entries[i].heading || is_headline_like(line);
  }
  return false;
}

class HeaderReader {
 public:
  HeaderReader(Outline& outline, Article& article) : outline_(outline), article_(article) {
    title_letters_ = letters_only(article.title);
  }

  void read() {
    auto& entries = outline_.entries;
    for (std::size_t i = 0; i < entries.size() && i < longest_header; ++i) {
      if (entries[i].speaker) break;
      if (entries[i].opener) continue;
      if (i == 0) cut_leading_date(entries[i]);
      if (is_meta(i)) {
        entries[i].part = Part::aside;
      } else if (lead_ > 0) {
        if (++after_lead_ > lines_after_lead) break;
      } else if (!read_title(i)) {
        if (list_marker(outline_.line(entries[i])) > 0) {
          ++items_;
        } else {
          ++lead_;
        }
      }
    }
    if (!article_.date) article_.date = dates_.best();
    take_title_from_lead();
    if (!title_found_.empty()) keep(article_.title, title_found_);
  }

 private:
  // "date 2024-11-28 Ministers meet in Oslo"
  void cut_leading_date(OutlineEntry& entry) {
    const auto leading = read_leading_date(outline_.line(entry));
    if (!leading) return;
    entry.span.begin += static_cast<std::uint32_t>(leading->end);
    dates_.published = leading->date;
  }

  bool is_meta(std::size_t i) {
    OutlineEntry& entry = outline_.entries[i];
    const std::string_view line = outline_.line(entry);
    if (const auto dates = read_date_line(line)) {
      dates_.add(*dates);
      keep(article_.publisher, dates->publisher);
      keep_place(entry, dates->place, dates->region, dates->place_span, article_);
      return !dates->has_text || opens_with_byline(line);
    }
    if (is_date_label(line) || is_furniture(line) || (!entry.heading && items_ == 0 && is_kicker(line))) return true;
    if (!title_letters_.empty() && letters_only(line) == title_letters_) return title_seen_++ > 0;
    if (const auto byline = read_byline(line)) {
      keep(article_.publisher, byline->publisher);
      return true;
    }
    if (entry.heading || list_marker(line) > 0) return false;
    if (const auto dateline = read_dateline_alone(line)) {
      if (dateline->date && !dates_.published) dates_.published = dateline->date;
      keep(article_.publisher, dateline->publisher);
      article_.dateline_place.clear();  // surer than the "Ana Duarte" of "Ana Duarte | 02.03.2025"
      keep_place(entry, dateline->place, dateline->region, dateline->place_span, article_);
      return true;
    }
    const bool titled = title_seen_ > 0 || !title_found_.empty();
    if (const auto issuer = read_issuer_line(line);
        issuer && lead_ == 0 && (titled || has_headline_below(outline_, i + 1))) {
      keep(article_.publisher, issuer->publisher);
      if (!issuer->place.empty()) {
        const auto end = static_cast<std::uint32_t>(line.size());
        keep_place(entry, issuer->place, {}, {end - static_cast<std::uint32_t>(issuer->place.size()), end}, article_);
      }
      return true;
    }
    return false;
  }

  // Takes the line as title or headline; false if it is running text.
  bool read_title(std::size_t i) {
    OutlineEntry& entry = outline_.entries[i];
    const std::string_view line = outline_.line(entry);
    const bool repeated = i + 1 < outline_.entries.size() && line.size() < 300 &&
                          letters_only(line) == letters_only(outline_.line(outline_.entries[i + 1]));
    const bool headline = entry.heading || is_headline_like(line) || repeated;
    if (!headline || read_dateline_of_prose(line) || i + 1 == outline_.entries.size()) return false;
    entry.part = Part::headline;
    if (article_.title.empty() && title_found_.empty()) {
      cut_publisher(entry);
      set_title(outline_.line(entry));
    }
    entry.span.begin += static_cast<std::uint32_t>(wire_tag(outline_.line(entry)));
    return true;
  }

  static bool read_dateline_of_prose(std::string_view line) {
    const auto dateline = read_dateline(line);
    return dateline && split_words(line.substr(dateline->end), 40).size() > 25;
  }

  // "Ministers meet in Oslo | The Lakeside Gazette"
  void cut_publisher(OutlineEntry& entry) {
    const std::string_view line = outline_.line(entry);
    const std::size_t bar = line.rfind(" | ");
    if (bar == std::string_view::npos || !is_publisher_name(line.substr(bar + 3))) return;
    keep(article_.publisher, std::string(line.substr(bar + 3)));
    entry.span.end = entry.span.begin + static_cast<std::uint32_t>(trim(line.substr(0, bar)).size());
  }

  void set_title(std::string_view line) {
    for (const std::string_view word : split_words(line)) {
      if (!title_found_.empty()) title_found_ += ' ';
      title_found_ += word;
    }
    title_letters_ = letters_only(line);
    title_seen_ = 1;
  }

  // Chanceries set a sentence over a transcript where others set a headline.
  void take_title_from_lead() {
    if (!outline_.transcript || !article_.title.empty() || !title_found_.empty()) return;
    OutlineEntry* only = nullptr;
    for (OutlineEntry& entry : outline_.entries) {
      if (entry.speaker) break;
      if (entry.part == Part::aside) continue;
      if (only != nullptr) return;
      only = &entry;
    }
    if (only == nullptr) return;
    std::string_view line = outline_.line(*only);
    if (line.size() > 260 || has_inner_sentence_end(line) || last_sign(line) == U':') return;
    if (line.back() == '.') line.remove_suffix(1);
    set_title(line);
  }

  Outline& outline_;
  Article& article_;
  Dates dates_;
  std::string title_found_;  // from the text; a title from metadata goes before it
  std::string title_letters_;
  int title_seen_ = 0;
  int lead_ = 0;   // paragraphs of running text seen
  int items_ = 0;  // list items seen
  std::size_t after_lead_ = 0;
};

}  // namespace

void read_header(Outline& outline, Article& article) { HeaderReader(outline, article).read(); }

void read_footer(Outline& outline, Article& article) {
  auto& entries = outline.entries;
  std::string copyright;
  for (std::size_t n = 0; n < entries.size() && n < longest_footer; ++n) {
    OutlineEntry& entry = entries[entries.size() - 1 - n];
    if (entry.part == Part::aside) {
      if (const auto name = read_copyright(outline.line(entry)); name && copyright.empty()) copyright = *name;
      continue;
    }
    if (entry.part == Part::headline || entry.speaker || entry.heading || entry.opener) break;
    const std::string_view line = outline.line(entry);
    if (const auto dates = read_date_line(line); dates && !dates->has_text) {
      if (!article.date) article.date = dates->best();
      keep(article.publisher, dates->publisher);
      keep_place(entry, dates->place, dates->region, dates->place_span, article);
    } else if (const auto issuer = read_issuer_line(line); issuer && list_marker(line) == 0) {
      keep(article.publisher, issuer->publisher);
    } else if (is_furniture(line)) {
      if (const auto name = read_copyright(line); name && copyright.empty()) copyright = *name;
    } else if (!is_initials(line) && !is_date_label(line)) {
      break;
    }
    entry.part = Part::aside;
  }
  keep(article.publisher, copyright);
}

}  // namespace chancery

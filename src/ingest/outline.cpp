#include "ingest/outline.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "core/unicode.hpp"
#include "ingest/dateline.hpp"
#include "ingest/furniture.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {

Outline make_outline(std::string_view text, const std::vector<Span>& headings) {
  Outline outline;
  outline.text = text;
  const std::vector<Paragraph> paragraphs = split_paragraphs(text);
  const auto speakers = find_speakers(text, paragraphs);
  outline.entries.reserve(paragraphs.size());
  auto heading = headings.begin();
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    OutlineEntry entry;
    entry.span = paragraphs[i].span;
    entry.after_blank = paragraphs[i].after_blank;
    entry.speaker = speakers[i];
    while (heading != headings.end() && heading->end <= entry.span.begin) ++heading;
    entry.heading = heading != headings.end() && heading->overlaps(entry.span);
    outline.transcript = outline.transcript || entry.speaker;
    outline.entries.push_back(entry);
  }
  return outline;
}

void keep_place(const OutlineEntry& entry, const std::string& place, const std::string& region, Span span,
                Article& article) {
  if (place.empty() || !article.dateline_place.empty()) return;
  article.dateline_place = place;
  article.dateline_region = region;
  article.dateline = Span{entry.span.begin + span.begin, entry.span.begin + span.end};
}

bool is_headline_like(std::string_view line) {
  constexpr std::size_t longest = 260, most_words = 34;
  if (line.empty() || line.size() > longest || list_marker(line) > 0) return false;
  const char32_t sign = last_sign(line);
  if (sign == U',' || sign == U';' || sign == U':' || sign == U'…') return false;
  if (ends_sentence(line) && sign != U'?' && sign != U'!') return false;
  if (begins_lower(line) || !has_letter(line) || has_inner_sentence_end(line)) return false;
  return split_words(line, most_words + 1).size() <= most_words;
}

namespace {

// "17 Feb 1966 – London and Caracas sign the treaty", long before the text: an entry of a timeline, and no dateline.
bool is_of_another_time(const Dateline& dateline, const Article& article) {
  constexpr std::chrono::days longest{60};
  if (!dateline.place.empty() || !dateline.date || !article.date) return false;
  const std::chrono::days apart = std::chrono::sys_days(*article.date) - std::chrono::sys_days(*dateline.date);
  return apart > longest || apart < -longest;
}

}  // namespace

void read_report_dateline(Outline& outline, Article& article) {
  constexpr std::size_t last_place = 8;  // paragraphs of running text that may stand before it
  std::size_t seen = 0, found = 0, found_at = 0;
  Dateline dateline;
  std::set<std::string> places;
  std::set<std::string> days;  // of those without a place
  std::vector<std::pair<std::size_t, std::uint32_t>>
      again;  // further items from there, with the bytes of their datelines
  for (std::size_t i = 0; i < outline.entries.size(); ++i) {
    const OutlineEntry& entry = outline.entries[i];
    if (entry.part == Part::aside || entry.part == Part::headline || entry.speaker) continue;
    const std::string_view line = outline.line(entry);
    if (list_marker(line) > 0 || is_furniture(line)) continue;
    ++seen;
    auto candidate = read_dateline(line);
    if (!candidate || is_of_another_time(*candidate, article)) continue;
    places.insert(candidate->place);
    if (candidate->place.empty() && candidate->date) days.insert(to_iso(*candidate->date));
    if (found++ == 0) {
      dateline = std::move(*candidate);
      found_at = i;
      if (seen > last_place) return;
    } else {
      again.emplace_back(i, static_cast<std::uint32_t>(candidate->end));
    }
  }
  // A digest has a dateline to each of its items; none of them is the text's own; nor has a timeline one.
  if (found == 0 || places.size() > 1 || days.size() > 1) return;
  if (!dateline.place.empty() && !dateline.publisher.empty())
    article.dateline_place.clear();  // an agency's own is surer than that of a date line
  keep_place(outline.entries[found_at], dateline.place, dateline.region, dateline.place_span, article);
  outline.entries[found_at].span.begin += static_cast<std::uint32_t>(dateline.end);
  outline.entries[found_at].part = Part::body;
  for (const auto& [entry, bytes] : again) outline.entries[entry].span.begin += bytes;
  if (!article.date) article.date = dateline.date;
  if (article.publisher.empty()) article.publisher = dateline.publisher;
}

}  // namespace chancery

// What each paragraph of a text is: the working table from which title, day and blocks are read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.hpp"
#include "ingest/paragraphs.hpp"
#include "ingest/transcript.hpp"

namespace chancery {

enum class Part {
  open,  // not decided yet
  body,
  headline,
  aside,  // furniture, date lines, bylines: no block
};

struct OutlineEntry {
  Span span;  // the running text: dateline, date and sign-off cut off
  Part part = Part::open;
  bool after_blank = false;
  bool heading = false;  // marked as a heading by the page
  std::optional<SpeakerLabel> speaker;
  std::optional<std::size_t> opener;  // index into Outline::entries: see lists.hpp
  std::optional<int> statement;       // index into Outline::statements where the paragraph is somebody\'s words
};

struct Outline {
  std::string_view text;
  std::vector<OutlineEntry> entries;
  std::vector<Span> statements;  // who makes each statement, bytes of the text
  bool transcript = false;

  [[nodiscard]] std::string_view line(const OutlineEntry& entry) const {
    return text.substr(entry.span.begin, entry.span.size());
  }
};

[[nodiscard]] Outline make_outline(std::string_view text, const std::vector<Span>& headings);

// Keeps the first place that a dateline or date line gives; `span` is relative to the entry's line.
void keep_place(const OutlineEntry& entry, const std::string& place, const std::string& region, Span span,
                Article& article);

// A line as headlines are: short, no full stop, not a list item.
[[nodiscard]] bool is_headline_like(std::string_view line);

// The lines over the first sentence: title, date lines, bylines, publishers. Decides their part and
// fills the article's empty members.
void read_header(Outline& outline, Article& article);
// The dateline of the report, if it has one and is no digest of many; cuts it off its paragraph.
void read_report_dateline(Outline& outline, Article& article);
// The lines under the last sentence: day and place, source, typist, notices.
void read_footer(Outline& outline, Article& article);

}  // namespace chancery

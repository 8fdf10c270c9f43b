#include "ingest/statements.hpp"

#include <string>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "ingest/lead_in.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_lead = 400;

bool is_opening(char32_t c) { return c == U'“' || c == U'"' || c == U'«' || c == U'„' || c == U'‘'; }
bool is_closing(char32_t c) { return c == U'”' || c == U'"' || c == U'»'; }

bool begins_quoted(Text line) { return is_opening(code_point_at(line, 0).value); }

bool ends_quoted(Text line) {
  line = trim(line);
  return is_closing(code_point_before(line, line.size()).value);
}

// Where a speech that opens inside this paragraph is still open at its end: "X said: “We …".
std::size_t open_quote_colon(Text line) {
  for (const Text sign : {Text(": “"), Text(": \""), Text(":“"), Text(": «")}) {
    const std::size_t at = line.find(sign);
    if (at == Text::npos || at > longest_lead) continue;
    if (!ends_quoted(line)) return at;
  }
  return Text::npos;
}

class StatementFinder {
 public:
  explicit StatementFinder(Outline& outline) : outline_(outline) {}

  void find() {
    for (std::size_t i = 0; i + 1 < outline_.entries.size(); ++i) {
      const OutlineEntry& entry = outline_.entries[i];
      if (entry.part != Part::body || entry.statement) continue;
      const Text line = outline_.line(entry);
      const bool hands_over = !line.empty() && line.back() == ':';
      const std::size_t colon = hands_over ? line.size() - 1 : open_quote_colon(line);
      if (colon == Text::npos) continue;
      const std::size_t end = begins_quoted(next_line(i)) ? end_of_quoted(i + 1)
                              : hands_over                ? end_of_plain(i + 1)
                                                          : i + 1;
      if (end == i + 1) continue;
      const Text speaker = lead_in_speaker(line.substr(0, colon));
      if (!speaker.empty()) mark(i + 1, end, speaker);
    }
  }

 private:
  [[nodiscard]] Text next_line(std::size_t i) const {
    for (std::size_t j = i + 1; j < outline_.entries.size(); ++j) {
      if (outline_.entries[j].part != Part::aside) return outline_.line(outline_.entries[j]);
    }
    return {};
  }

  [[nodiscard]] bool ends_statement(std::size_t i) const {
    const OutlineEntry& entry = outline_.entries[i];
    return entry.part == Part::headline || (entry.part == Part::body && outline_.line(entry).back() == ':');
  }

  // One past the last paragraph of a speech whose paragraphs begin with quotation marks.
  [[nodiscard]] std::size_t end_of_quoted(std::size_t from) const {
    std::size_t end = from;
    for (std::size_t i = from; i < outline_.entries.size() && !ends_statement(i); ++i) {
      if (outline_.entries[i].part == Part::aside) continue;
      const Text line = outline_.line(outline_.entries[i]);
      // A mark closed inside the paragraph hands the word back to the reporter.
      if (!begins_quoted(line) || (!ends_quoted(line) && closes_inside(line))) break;
      end = i + 1;
    }
    return end;
  }

  static bool closes_inside(Text line) {
    for (std::size_t at = 1; at < line.size();) {
      const CodePoint c = code_point_at(line, at);
      if (is_closing(c.value)) return true;
      at += c.size;
    }
    return false;
  }

  // One past the last paragraph that speaks of "I" or "we" before the next lead-in or headline.
  [[nodiscard]] std::size_t end_of_plain(std::size_t from) const {
    std::size_t end = from;
    for (std::size_t i = from; i < outline_.entries.size() && !ends_statement(i); ++i) {
      if (outline_.entries[i].part == Part::body && speaks_in_first_person(outline_.line(outline_.entries[i])))
        end = i + 1;
    }
    return end;
  }

  void mark(std::size_t from, std::size_t end, Text speaker) {
    const auto begin = static_cast<std::uint32_t>(speaker.data() - outline_.text.data());
    outline_.statements.push_back({begin, begin + static_cast<std::uint32_t>(speaker.size())});
    for (std::size_t i = from; i < end; ++i) {
      outline_.entries[i].statement = static_cast<int>(outline_.statements.size()) - 1;
    }
  }

  Outline& outline_;
};

}  // namespace

bool speaks_in_first_person(Text line) {
  bool quoted = false;
  for (const Text word : split_words(line, 1000)) {
    if (begins_quoted(word)) quoted = true;
    const std::string bare = ascii_lower(bare_word(word));
    const Text stem = Text(bare).substr(0, bare.find_first_of("'\xE2"));
    if (!quoted && is_one_of(stem, {"i", "we", "my", "our", "me", "ours", "ourselves", "us"})) {
      if (stem != "us" || word.front() == 'u') return true;
    }
    const Text end = word;
    for (std::size_t at = 0; at < end.size();) {
      const CodePoint c = code_point_at(end, at);
      if (c.value == U'”' || c.value == U'»' || (c.value == U'"' && at > 0)) quoted = false;
      at += c.size;
    }
  }
  return false;
}

void find_statements(Outline& outline) {
  if (!outline.transcript) StatementFinder(outline).find();
}

}  // namespace chancery

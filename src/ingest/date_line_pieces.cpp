#include "ingest/date_line_pieces.hpp"

#include <algorithm>

#include "core/unicode.hpp"
#include "core/word_set.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

bool is_label_word(Text word) {
  static const WordSet words(
      "published|posted|updated|modified|created|issued|released|date|dated|first|last|on|at|of|in|by|from|"
      "time|release|publication|publishing|publish|added|online|update|uploaded|compiled|edited|as|upload|"
      "archived");
  return words.has(word);
}

std::size_t word_end(Text line, std::size_t at) {
  while (at < line.size()) {
    const CodePoint c = code_point_at(line, at);
    const bool inner_stop = c.value == U'.' && at + 1 < line.size() && line[at + 1] != ' ';
    if (is_space(c.value) || (!inner_stop && match_sign(line, at) > 0)) break;
    at += c.size;
  }
  return at;
}

// "10-16 February 2025", "28 April – 4 May 2025": where the last day of a period of days begins, or 0. A digest of such
// a period is out on its last day.
std::size_t last_day_of_period(Text line, std::size_t at) {
  if (at > 0 && line[at - 1] != ' ') return 0;
  std::size_t end = at;
  while (end < line.size() && end < at + 2 && line[end] >= '0' && line[end] <= '9') ++end;
  if (end == at) return 0;
  if (const auto first = match_date(line, at)) end = first->end;
  while (end < line.size() && line[end] == ' ') ++end;
  const CodePoint dash = code_point_at(line, end);
  if (dash.value != U'-' && dash.value != U'–' && dash.value != U'—') return 0;
  end += dash.size;
  while (end < line.size() && line[end] == ' ') ++end;
  const auto last = match_date(line, end);
  return last && last->date ? end : 0;
}

}  // namespace

std::size_t match_sign(Text line, std::size_t at) {
  const CodePoint c = code_point_at(line, at);
  switch (c.value) {
    case U'|':
    case U'•':
    case U'·':
    case U'–':
    case U'—':
    case U'―':
    case U',':
    case U';':
    case U':':
    case U'(':
    case U')':
    case U'[':
    case U']':
    case U'●':
    case U'~':
    case U'.':
    case U'‖':
    case U'¦':
      return at + c.size;
    case U'/':
    case U'-': {
      const bool before = at == 0 || line[at - 1] == ' ' || line[at - 1] == '-';
      const bool after = at + 1 >= line.size() || line[at + 1] == ' ' || line[at + 1] == '-';
      return before || after ? at + 1 : 0;
    }
    default:
      return 0;
  }
}

std::vector<DateLinePiece> split_pieces(Text line) {
  std::vector<DateLinePiece> pieces;
  std::string label;
  bool fresh = true;  // nothing but labels since the last sign, day or time
  const auto push = [&](DateLinePiece piece) {
    piece.label = std::move(label);
    label.clear();
    pieces.push_back(std::move(piece));
  };
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (is_space(c.value)) {
      at += c.size;
      continue;
    }
    if (const std::size_t end = match_sign(line, at)) {
      // "Posted On: 7 May", "Published (5 May)": the label's colon or bracket does not part it from the day.
      if (label.empty() || (c.value != U':' && c.value != U'(')) {
        label.clear();
        pieces.push_back({DateLineKind::sign, line.substr(at, end - at), {}, {}});
      }
      fresh = true;
      at = end;
      continue;
    }
    if (const std::size_t last = last_day_of_period(line, at)) {
      pieces.push_back({DateLineKind::sign, line.substr(at, last - at), {}, {}});
      fresh = true;
      at = last;
      continue;
    }
    if (const auto day = match_date(line, at); day && day->date) {
      push({DateLineKind::day, {}, {}, day->date});
      fresh = true;
      at = day->end;
      continue;
    }
    if (const auto time = match_time(line, at)) {
      push({DateLineKind::time, {}, {}, {}});
      fresh = true;
      at = *time;
      continue;
    }
    const std::size_t end = std::max(word_end(line, at), at + c.size);
    const Text word = line.substr(at, end - at);
    if (fresh && is_label_word(ascii_lower(word))) {
      label += label.empty() ? "" : " ";
      label += ascii_lower(word);
    } else if (!fresh && pieces.back().kind == DateLineKind::name) {
      DateLinePiece& name = pieces.back();
      name.text = line.substr(static_cast<std::size_t>(name.text.data() - line.data()),
                              end - static_cast<std::size_t>(name.text.data() - line.data()));
    } else {
      push({DateLineKind::name, word, {}, {}});
      fresh = false;
    }
    at = end;
  }
  return pieces;
}

}  // namespace chancery

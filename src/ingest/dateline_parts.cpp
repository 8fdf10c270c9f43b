#include "ingest/dateline_parts.hpp"

#include <string>

#include "ingest/dates.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/press_names.hpp"

namespace chancery::dateline {
namespace {

using Text = std::string_view;

bool is_place_sign(char32_t c) {
  return is_letter(c) || is_mark(c) || c == U'\'' || c == U'’' || c == U'-' || c == U'.' || c == U'ʻ' || c == U'`';
}

// One word of a place name: letters with inner hyphens, apostrophes and the stops of "D.C.", "St.".
Text place_word(const Reader& reader) {
  std::size_t end = reader.at;
  while (end < reader.text.size()) {
    const CodePoint c = code_point_at(reader.text, end);
    if (!is_place_sign(c.value)) break;
    end += c.size;
  }
  Text word = reader.text.substr(reader.at, end - reader.at);
  const bool initials = word.size() >= 4 && word[1] == '.';
  const std::string lower = ascii_lower(word);
  if (!word.empty() && word.back() == '.' && !initials && lower != "st." && lower != "ft." && lower != "mt.") {
    word.remove_suffix(1);
  }
  while (word.size() > 1 && word.back() == '-') word.remove_suffix(1);  // "ALGIERS- The minister"
  return word;
}

}  // namespace

bool is_dash(char32_t c) {
  return c == U'-' || c == U'–' || c == U'—' || c == U'―' || c == U'‒' || c == U'_';  // "LIMA, Peru (AP) _ "
}

std::optional<Place> take_place(Reader& reader) {
  const std::size_t begin = reader.at;
  std::size_t end = begin, words = 0;
  Place place;
  while (words < 5) {
    const Text word = place_word(reader);
    if (word.empty() || !begins_upper(word) || is_known_agency(word) ||
        (words > 0 && match_date(reader.text, reader.at))) {
      break;
    }
    const bool capitals = !begins_lower(word) && (is_all_caps(word) || (word.size() <= 2 && words > 0));
    if (words > 0 && place.capitals && !capitals) break;
    if (words == 0) place.capitals = capitals;
    ++words;
    reader.at += word.size();
    end = reader.at;
    Reader ahead = reader;
    ahead.skip_spaces();
    if (ahead.next() == U'/' && words < 4) {
      ahead.take(U'/');
      ahead.skip_spaces();
      const Text other = place_word(ahead);
      if (other.empty() || is_all_caps(other) != place.capitals ||
          code_point_at(ahead.text, ahead.at + other.size()).value == U'/')
        break;
    }
    reader = ahead;
  }
  reader.at = end;
  if (words == 0) return std::nullopt;
  place.name = reader.text.substr(begin, end - begin);
  const std::size_t slash = place.name.find('/');
  if (slash != Text::npos) place.name = trim(place.name.substr(0, slash));
  return is_place_like(place.name) ? std::optional(place) : std::nullopt;
}

Text take_region(Reader& reader) {
  Reader ahead = reader;
  ahead.skip_spaces();
  const bool bracket = ahead.take(U'[');  // "Beijing [China]"
  if (!bracket) {
    ahead = reader;
    if (!ahead.take(U',')) return {};
    ahead.skip_spaces();
    if (match_date(ahead.text, ahead.at) || is_known_agency(place_word(ahead))) return {};
  }
  std::size_t words = 0;
  const std::size_t begin = ahead.at;
  std::size_t end = begin;
  while (words < 4) {
    const Text word = place_word(ahead);
    if (word.empty() || (!begins_upper(word) && word != "of" && word != "and") ||
        (words > 0 && match_date(ahead.text, ahead.at)))
      break;
    ahead.at += word.size();
    end = ahead.at;
    ++words;
    ahead.skip_spaces();
  }
  if (words == 0) return {};
  ahead.at = end;
  if (bracket && !ahead.take(U']')) return {};
  reader = ahead;
  return ahead.text.substr(begin, end - begin);
}

Day take_day(Reader& reader) {
  Reader ahead = reader;
  ahead.skip_spaces();
  if (ahead.take(U',') || ahead.take(U'.') || ahead.take(U'|')) ahead.skip_spaces();
  if (is_dash(ahead.next())) {
    while (is_dash(ahead.next())) ahead.take(ahead.next());
    ahead.skip_spaces();
  }
  const bool bracket = ahead.take(U'(');  // "BRUSSELS (21 October) - "
  const auto day = match_date(ahead.text, ahead.at);
  if (!day) return {};
  if (bracket) {
    ahead.at = day->end;
    if (!ahead.take(U')')) return {};
    reader = ahead;
    return {true, day->date};
  }
  reader.at = day->end;
  Reader clock = reader;
  clock.skip_spaces();
  clock.take(U',');
  clock.skip_spaces();
  if (const auto time = match_time(clock.text, clock.at)) reader.at = *time;
  return {true, day->date};
}

Text take_agency(Reader& reader, bool& marked) {
  Reader ahead = reader;
  ahead.skip_spaces();
  if (ahead.take(U'.') || ahead.take(U',')) ahead.skip_spaces();
  const char32_t open = ahead.next();
  const char close = open == U'(' ? ')' : open == U'/' ? '/' : open == U'[' ? ']' : '\0';
  if (close == '\0') {
    const Text word = place_word(ahead);
    if (word.empty() || !begins_upper(word) || !is_known_agency(word)) return {};
    marked = true;
    reader.at = ahead.at + word.size();
    return word;
  }
  ahead.take(open);
  const std::size_t end = ahead.text.find(close, ahead.at);
  if (end == Text::npos) return {};
  const Text name = trim(ahead.text.substr(ahead.at, end - ahead.at));
  if (!is_agency_name(name)) return {};
  ahead.at = end + 1;
  if (close == ')') {
    // "Geneva (Switzerland) (AFP)": the first bracket holds the region.
    Reader second = ahead;
    second.skip_spaces();
    if (second.next() == U'(') {
      const Text agency = take_agency(second, marked);
      if (!agency.empty()) {
        reader = second;
        return agency;
      }
    }
  }
  marked = marked || close == '/';
  reader = ahead;
  return name;
}

bool take_syndication(Reader& reader) {
  constexpr std::size_t longest = 90;
  constexpr Text sign = "(MENAFN";
  if (!reader.text.substr(reader.at).starts_with(sign)) return false;
  std::size_t depth = 0;
  for (std::size_t at = reader.at; at < reader.text.size() && at < reader.at + longest; ++at) {
    if (reader.text[at] == '(') ++depth;
    if (reader.text[at] != ')' || --depth > 0) continue;
    reader.at = at + 1;
    reader.skip_spaces();
    return true;
  }
  return false;
}

std::optional<Day> take_source_bracket(Reader& reader) {
  constexpr std::size_t longest = 90;
  Reader ahead = reader;
  ahead.take(U',');
  ahead.skip_spaces();
  if (!ahead.take(U'(')) return std::nullopt;
  const std::size_t close = ahead.text.find(')', ahead.at);
  if (close == Text::npos || close > ahead.at + longest) return std::nullopt;
  Day day;
  bool parted = false;
  for (std::size_t at = ahead.at; at < close; ++at) {
    parted = parted || ahead.text[at] == '/';
    if (at > ahead.at && ahead.text[at - 1] != ' ') continue;
    if (const auto found = match_date(ahead.text, at); found && !day.found) day = {true, found->date};
  }
  ahead.at = close + 1;
  if (!parted || !is_space(ahead.next())) return std::nullopt;
  ahead.skip_spaces();
  if (ahead.done() || !begins_upper(ahead.text.substr(ahead.at))) return std::nullopt;
  reader = ahead;
  return day;
}

Text take_medium(Reader& reader) {
  Reader ahead = reader;
  const std::size_t slash = ahead.text.find('/');
  constexpr std::size_t longest = 30;
  if (slash == Text::npos || slash > longest || slash == 0) return {};
  const Text name = trim(ahead.text.substr(0, slash));
  if (name.find(' ') == Text::npos || name.find('(') != Text::npos || !is_publisher_name(name))
    return {};  // "LIMA (Andes News / Agencia"
  ahead.at = slash + 1;
  ahead.skip_spaces();
  if (ahead.done() || !begins_upper(ahead.text.substr(ahead.at)) || ahead.at == slash + 1) return {};
  reader = ahead;
  return name;
}

bool take_end(Reader& reader, bool stop_ends, bool colon_ends) {
  Reader ahead = reader;
  const bool space = !ahead.done() && is_space(ahead.next());
  ahead.skip_spaces();
  if (is_dash(ahead.next())) {
    const bool long_dash = ahead.next() == U'—' || ahead.next() == U'―';
    if (!space && !long_dash && reader.at > 0 && reader.text[reader.at - 1] != ')' && ahead.next() == U'-' &&
        code_point_at(ahead.text, ahead.at + 1).value != U'-') {
      // "PARIS-based" is no dateline.
      Reader after = ahead;
      after.take(U'-');
      if (!is_space(after.next())) return false;
    }
    while (is_dash(ahead.next())) ahead.take(ahead.next());
  } else if (!(colon_ends && ahead.take(U':'))) {
    // "(EFE).- "
    const bool stop = ahead.take(U'.');
    const bool dash = stop && is_dash(ahead.next());
    if (!stop || (!stop_ends && !dash)) return false;
    while (is_dash(ahead.next())) ahead.take(ahead.next());
  }
  ahead.skip_spaces();
  if (ahead.done() || begins_lower(ahead.text.substr(ahead.at, 40))) return false;
  reader = ahead;
  return true;
}

}  // namespace chancery::dateline

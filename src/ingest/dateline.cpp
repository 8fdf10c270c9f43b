#include "ingest/dateline.hpp"

#include "core/unicode.hpp"
#include "ingest/dates.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/press_names.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_dateline = 160;

// Reads one part of a dateline after the other; `at` stands before the next part.
struct Reader {
  Text text;
  std::size_t at = 0;

  [[nodiscard]] char32_t next() const { return code_point_at(text, at).value; }
  [[nodiscard]] bool done() const { return at >= text.size(); }

  void skip_spaces() {
    while (!done() && is_space(next())) at += code_point_at(text, at).size;
  }
  bool take(char32_t sign) {
    if (done() || next() != sign) return false;
    at += code_point_at(text, at).size;
    return true;
  }
};

bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—' || c == U'―' || c == U'‒'; }

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
  return word;
}

struct Place {
  Text name;
  bool capitals = true;
};

// "ASTANA", "ST. PETERSBURG", "YEREVAN / BAKU"; title case where `capitals` comes out false.
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

// ", Malaysia", ", D.C.", ", COOK ISLANDS": the region after a place; a day is none.
Text take_region(Reader& reader) {
  Reader ahead = reader;
  if (!ahead.take(U',')) return {};
  ahead.skip_spaces();
  if (match_date(ahead.text, ahead.at)) return {};
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
  reader = ahead;
  return ahead.text.substr(begin, end - begin);
}

struct Day {
  bool found = false;
  std::optional<Date> date;
};

// A day after a comma, stop, space or dash. A dash is given back if no day follows it.
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

// "(Reuters)", "/TASS/", "[AFP]", and known agencies without brackets: "ARMENPRESS". `marked` says that
// the agency's own sign ends the dateline and a stop may follow.
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

// The sign that ends a dateline; the sentence begins with a capital, a figure or a quote.
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

void set_place(Dateline& dateline, Text text, Text place, Text region) {
  dateline.place = std::string(place);
  dateline.region = std::string(region);
  const Text last = region.empty() ? place : region;
  dateline.place_span = {static_cast<std::uint32_t>(place.data() - text.data()),
                         static_cast<std::uint32_t>(last.data() + last.size() - text.data())};
}

// What stands before the sign that ends a dateline.
struct Parts {
  Reader reader;
  Dateline dateline;
  bool day = false;       // with or without a year
  bool capitals = false;  // the place is in capitals
  bool marked = false;    // the agency's slashes or bare name stand last
};

void keep_day(Parts& parts, const Day& day) {
  parts.day = parts.day || day.found;
  if (day.date) parts.dateline.date = day.date;
}

// "5 May 2020 – ", "28 November 2024, GENEVA – ", "March 3 (Reuters) - "
bool read_parts_after_day(Parts& parts, const DateMatch& first) {
  parts.reader.at = first.end;
  keep_day(parts, {true, first.date});
  Reader ahead = parts.reader;
  if (!ahead.take(U',')) ahead.skip_spaces();
  if (is_dash(ahead.next())) ahead.take(ahead.next());
  ahead.skip_spaces();
  const Reader before = ahead;
  const auto place = take_place(ahead);
  if (place && place->capitals && before.at > parts.reader.at) {
    set_place(parts.dateline, ahead.text, place->name, take_region(ahead));
    parts.reader = ahead;
  }
  parts.dateline.publisher = std::string(take_agency(parts.reader, parts.marked));
  return first.date || !parts.dateline.publisher.empty();
}

bool read_parts(Parts& parts) {
  Reader& reader = parts.reader;
  if (const auto first = match_date(reader.text, 0)) return read_parts_after_day(parts, *first);
  Reader ahead = reader;
  const Text agency = reader.next() == U'.' || reader.next() == U',' ? Text() : take_agency(ahead, parts.marked);
  if (!agency.empty()) {
    // "(Reuters) - …", "CNN — …"; no stop or colon ends this one.
    if (reader.next() == U'/') return false;
    parts.marked = false;
    parts.dateline.publisher = std::string(agency);
    reader = ahead;
    return true;
  }
  const auto place = take_place(reader);
  if (!place) return false;
  parts.capitals = place->capitals;
  const Text region = take_region(reader);
  set_place(parts.dateline, reader.text, place->name, region);
  keep_day(parts, take_day(reader));
  parts.dateline.publisher = std::string(take_agency(reader, parts.marked));
  if (!parts.day && !parts.dateline.publisher.empty()) keep_day(parts, take_day(reader));
  if (parts.day || !parts.dateline.publisher.empty()) return true;
  // Nothing but a place: in capitals; a colon ends it only where no region stands before it.
  return parts.capitals && count_code_points(place->name) >= 3 && (region.empty() || reader.next() != U':');
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  Parts parts{{paragraph.substr(0, longest_dateline)}, {}, {}, {}};
  if (!read_parts(parts)) return std::nullopt;
  const bool stop = parts.marked || (parts.day && parts.capitals);
  const bool colon = parts.marked || parts.capitals;
  if (!take_end(parts.reader, stop, colon)) return std::nullopt;
  parts.dateline.end = parts.reader.at;
  return parts.dateline;
}

std::optional<Dateline> read_dateline_alone(std::string_view line) {
  if (line.size() > longest_dateline) return std::nullopt;
  Parts parts{{line}, {}, {}, {}};
  if (!read_parts(parts) || parts.dateline.place.empty() || parts.dateline.publisher.empty()) return std::nullopt;
  Reader& reader = parts.reader;
  while (!reader.done() &&
         (is_space(reader.next()) || is_dash(reader.next()) || reader.next() == U'.' || reader.next() == U':')) {
    reader.take(reader.next());
  }
  if (!reader.done()) return std::nullopt;
  parts.dateline.end = reader.at;
  return parts.dateline;
}

ItemLabel read_item_label(Text item) {
  Reader reader{item};
  const auto take_day = [&] {
    std::size_t at = reader.at;  // "3-4 April"
    while (at < item.size() && item[at] >= '0' && item[at] <= '9') ++at;
    for (const Text dash : {Text("-"), Text("–"), Text("−")})
      if (at > reader.at && at - reader.at <= 2 && item.substr(at).starts_with(dash))
        if (const auto day = match_date(item, at + dash.size())) {
          reader.at = day->end;
          return true;
        }
    const auto day = match_date(item, reader.at);
    if (!day) return false;
    reader.at = day->end;
    for (const Text dash : {Text("-"), Text("–"), Text("−")}) {  // "April 3-4"
      if (!item.substr(reader.at).starts_with(dash)) continue;
      std::size_t end = reader.at + dash.size();
      while (end < item.size() && item[end] >= '0' && item[end] <= '9') ++end;
      if (end > reader.at + dash.size()) reader.at = end;
    }
    return true;
  };
  const auto take_comma = [&] {
    const Reader before = reader;
    reader.skip_spaces();
    if (!reader.take(U',')) {
      reader = before;
      return false;
    }
    reader.skip_spaces();
    return true;
  };
  if (take_day()) {
    if (const Reader before = reader; take_comma() && !take_place(reader)) reader = before;
  } else if (!take_place(reader) || !take_comma() || !take_day()) {
    return {};
  }
  const std::size_t words = reader.at;
  reader.skip_spaces();
  const bool spaced = reader.at > words;
  if (reader.done()) return {};
  const bool dash = spaced && is_dash(reader.next());
  if (!dash && reader.next() != U':' && reader.next() != U'.') return {};
  if (!reader.take(reader.next())) return {};
  const std::size_t sign = reader.at;
  reader.skip_spaces();
  if (reader.at == sign || reader.done()) return {};
  return {words, reader.at};
}

}  // namespace chancery

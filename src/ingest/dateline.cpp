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
    if (word.empty() || !begins_upper(word) || (words > 0 && match_date(reader.text, reader.at))) break;
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
  const auto day = match_date(ahead.text, ahead.at);
  if (!day) return {};
  reader.at = day->end;
  Reader clock = reader;
  clock.skip_spaces();
  clock.take(U',');
  clock.skip_spaces();
  if (const auto time = match_time(clock.text, clock.at)) reader.at = *time;
  return {true, day->date};
}

// "(Reuters)", "/TASS/", "[AFP]": the agency's name.
Text take_agency(Reader& reader, bool& slashes) {
  Reader ahead = reader;
  ahead.skip_spaces();
  if (ahead.take(U'.') || ahead.take(U',')) ahead.skip_spaces();
  const char32_t open = ahead.next();
  const char close = open == U'(' ? ')' : open == U'/' ? '/' : open == U'[' ? ']' : '\0';
  if (close == '\0') return {};
  ahead.take(open);
  const std::size_t end = ahead.text.find(close, ahead.at);
  if (end == Text::npos) return {};
  const Text name = trim(ahead.text.substr(ahead.at, end - ahead.at));
  if (!is_agency_name(name)) return {};
  slashes = close == '/';
  reader.at = end + 1;
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
  } else if (!(colon_ends && ahead.take(U':')) && !(stop_ends && ahead.take(U'.'))) {
    return false;
  }
  const bool gap = !ahead.done() && is_space(ahead.next());
  ahead.skip_spaces();
  if (ahead.done() || begins_lower(ahead.text.substr(ahead.at, 40)) || !gap) {
    // A dash may touch the sentence: "LONDON —The minister".
    if (ahead.done() || begins_lower(ahead.text.substr(ahead.at, 40))) return false;
  }
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

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  Reader reader{paragraph.substr(0, longest_dateline)};
  Dateline result;
  bool slashes = false;
  Day day;
  if (const auto first = match_date(reader.text, 0); first && first->date) {
    // "5 May 2020 – The Council …", "28 November 2024, GENEVA – …"
    reader.at = first->end;
    day = {true, first->date};
    Reader ahead = reader;
    if (!ahead.take(U',')) ahead.skip_spaces();
    if (is_dash(ahead.next())) ahead.take(ahead.next());
    ahead.skip_spaces();
    const auto place = take_place(ahead);
    if (place && place->capitals) {
      set_place(result, reader.text, place->name, take_region(ahead));
      reader = ahead;
    }
  } else if (reader.next() != U'(') {
    const auto place = take_place(reader);
    if (!place) return std::nullopt;
    const std::size_t before_region = reader.at;
    set_place(result, reader.text, place->name, take_region(reader));
    Reader named = reader;
    day = take_day(reader);
    const Text agency = take_agency(reader, slashes);
    if (!day.found && !agency.empty()) day = take_day(reader);
    if (!agency.empty()) result.publisher = std::string(agency);
    if (!day.found && agency.empty()) {
      // Nothing but a place: capitals, and a region only in "ASTANA, Kazakhstan –".
      if (!place->capitals || count_code_points(place->name) < 3) return std::nullopt;
      if (!take_end(named, false, named.at == before_region)) return std::nullopt;
      result.end = named.at;
      return result;
    }
    if (!day.found && !place->capitals && is_publisher_name(place->name)) return std::nullopt;
    result.date = day.date;
    const bool stop = slashes || (day.found && place->capitals);
    if (!take_end(reader, stop, slashes || place->capitals)) return std::nullopt;
    result.end = reader.at;
    return result;
  }
  if (result.publisher.empty()) result.publisher = std::string(take_agency(reader, slashes));
  if (!day.found && result.publisher.empty()) return std::nullopt;
  result.date = day.date;
  if (!take_end(reader, false, false)) return std::nullopt;
  result.end = reader.at;
  return result;
}

}  // namespace chancery

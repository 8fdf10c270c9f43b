#include "ingest/dateline.hpp"

#include "ingest/dateline_cities.hpp"
#include "ingest/dateline_parts.hpp"
#include "ingest/dates.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/press_names.hpp"

namespace chancery {
namespace {

using namespace dateline;
using Text = std::string_view;

constexpr std::size_t longest_dateline = 160;

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
  bool city = false;      // nothing but a place from which agencies report, its state at most
  bool ended = false;     // its last sign is read already
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
  if (const Text medium = take_medium(reader); !medium.empty()) {
    parts.dateline.publisher = std::string(medium);
    return parts.ended = true;
  }
  if (take_syndication(reader) && begins_lower(reader.text.substr(reader.at))) return false;
  if (const auto first = match_date(reader.text, reader.at)) return read_parts_after_day(parts, *first);
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
  if (const auto day = parts.capitals ? take_source_bracket(reader) : std::nullopt) {
    keep_day(parts, *day);
    return parts.ended = true;
  }
  keep_day(parts, take_day(reader));
  parts.dateline.publisher = std::string(take_agency(reader, parts.marked));
  if (!parts.day && !parts.dateline.publisher.empty()) keep_day(parts, take_day(reader));
  if (parts.day || !parts.dateline.publisher.empty()) return true;
  // "Geneva – ", "Washington, United States - ", unlike "Paris, Berlin and London – "
  parts.city = is_dateline_city(place->name) && !is_dateline_city(region) && region.find(" and ") == Text::npos;
  if (parts.city) return true;
  // Nothing but a place: in capitals; a colon ends it only where no region stands before it.
  return parts.capitals && count_code_points(place->name) >= 3 && (region.empty() || reader.next() != U':');
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  Parts parts{{paragraph.substr(0, longest_dateline)}, {}};
  if (!read_parts(parts)) return std::nullopt;
  if (parts.ended) {
    parts.dateline.end = parts.reader.at;
    return parts.dateline;
  }
  const bool stop = parts.marked || (parts.day && parts.capitals);
  // "New Delhi, Dec 26 (PTI): ", "New Delhi, Dec 26 (PTI) Prime Minister": day and brackets are sign enough
  const std::size_t at = parts.reader.at;
  const bool bracket = parts.day && !parts.dateline.place.empty() && !parts.dateline.publisher.empty() && at > 0 &&
                       paragraph[at - 1] == ')';
  // "Tehran, Feb 7, IRNA Greek Prime Minister"
  const bool bare = parts.day && parts.marked && !parts.dateline.place.empty();
  const bool colon = parts.marked || parts.capitals || bracket || parts.city;
  if (!take_end(parts.reader, stop, colon)) {
    if ((!bracket && !bare) || at + 1 >= paragraph.size() || paragraph[at] != ' ' || paragraph[at + 1] < 'A' ||
        paragraph[at + 1] > 'Z')
      return std::nullopt;
    parts.reader.at = at + 1;
  }
  parts.dateline.end = parts.reader.at;
  return parts.dateline;
}

std::optional<Dateline> read_dateline_alone(std::string_view line) {
  if (line.size() > longest_dateline) return std::nullopt;
  Parts parts{{line}, {}};
  if (!read_parts(parts) || parts.ended || parts.dateline.place.empty() || parts.dateline.publisher.empty())
    return std::nullopt;
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

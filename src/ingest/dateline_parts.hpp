// The parts of a dateline, read one after the other: place, region, day, agency and the sign that ends it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/time_range.hpp"
#include "core/unicode.hpp"

namespace chancery::dateline {

// Reads one part of a dateline after the other; `at` stands before the next part.
struct Reader {
  std::string_view text;
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

[[nodiscard]] bool is_dash(char32_t c);

struct Place {
  std::string_view name;
  bool capitals = true;
};

struct Day {
  bool found = false;
  std::optional<Date> date;  // empty without a year
};

// Each moves `reader` behind what it has read, or leaves it where it was.

// "ASTANA", "ST. PETERSBURG", "YEREVAN / BAKU"; title case where `capitals` comes out false.
[[nodiscard]] std::optional<Place> take_place(Reader& reader);

// ", Malaysia", ", D.C.", ", COOK ISLANDS": the region after a place, empty if none; a day is none.
[[nodiscard]] std::string_view take_region(Reader& reader);

// A day after a comma, stop, space or dash. A dash is given back if no day follows it.
[[nodiscard]] Day take_day(Reader& reader);

// "(Reuters)", "/TASS/", "[AFP]", and known agencies without brackets: "ARMENPRESS". `marked` says that
// the agency's own sign ends the dateline and a stop may follow.
[[nodiscard]] std::string_view take_agency(Reader& reader, bool& marked);

// "(MENAFN- Lakeside Times) ": who passes the report on, before its own dateline.
[[nodiscard]] bool take_syndication(Reader& reader);

// ", (Lakeside / Harbour News / WAM - 2nd May, 2021) " behind a place: all through whose hands it went, and perhaps its
// day.
[[nodiscard]] std::optional<Day> take_source_bracket(Reader& reader);

// "Harbour News/ ", at the start of the text; empty if there is none.
[[nodiscard]] std::string_view take_medium(Reader& reader);

// The sign that ends a dateline; the sentence begins with a capital, a figure or a quote.
[[nodiscard]] bool take_end(Reader& reader, bool stop_ends, bool colon_ends);

}  // namespace chancery::dateline

// Dates longer than a day: "early September", "the third quarter", "Q3 2024", "the first nine months", "the winter",
// "the 1990s".
#include <algorithm>

#include "relations/calendar.hpp"
#include "relations/date_reader.hpp"
#include "relations/numbers.hpp"

namespace chancery {

// "early September", "mid-2025", "late in 2023", "the end of March": the whole of what is named.
std::optional<DateReading> DateReader::fuzzy(std::size_t at) const {
  std::size_t next = at;
  if (pieces_.is_any(next, {"early", "late", "mid", "earlier", "later", "latter"})) {
    ++next;
    if (pieces_.is_dash(next)) ++next;
    if (pieces_.is(next, "in")) ++next;
    if (pieces_.is(next, "the")) ++next;
  } else {
    if (pieces_.is(next, "the")) ++next;
    if (pieces_.is_any(next, {"first", "second"}) && pieces_.is(next + 1, "half"))
      next += 1;
    else if (!pieces_.is_any(next, {"end", "beginning", "start", "middle", "close"}))
      return std::nullopt;
    const bool half = pieces_.is(next, "half");
    if (!pieces_.is(next + 1, "of")) return std::nullopt;
    next += 2;
    if (half && !is_month(pieces_, next)) return std::nullopt;
  }
  if (auto reading = month_first(next)) {
    if (!reading->date.day) return reading;
    return std::nullopt;
  }
  if (auto reading = season(next, true)) return reading;
  return year_alone(next);
}

std::optional<unsigned> DateReader::rank(std::size_t at) const {
  const Piece& piece = pieces_.at(at);
  if (piece.kind == Piece::Kind::ordinal && piece.value <= 4) return static_cast<unsigned>(piece.value);
  constexpr std::string_view words[] = {"first", "second", "third", "fourth"};
  const auto* found = std::find(std::begin(words), std::end(words), piece.lower);
  if (found != std::end(words)) return static_cast<unsigned>(found - std::begin(words)) + 1;
  if (piece.lower == "last" || piece.lower == "final") return 5;
  return std::nullopt;
}

// Quarters, halves and "the first nine months", of a year.
std::optional<DateReading> DateReader::part_of_year(std::size_t at) const {
  PartialDate date;
  if (pieces_.is_any(at, {"q", "h"}) && pieces_.at(at + 1).glued && pieces_.at(at + 1).plain) {  // "Q3 2024"
    const auto which = static_cast<unsigned>(std::max(0.0, std::min(9.0, pieces_.at(at + 1).value)));
    const bool quarter = pieces_.is(at, "q");
    if (which == 0 || which > (quarter ? 4U : 2U)) return std::nullopt;
    date.months = quarter ? 3 : 6;
    date.month = (which - 1) * (quarter ? 3U : 6U) + 1;
    return with_year(date, at + 2);
  }
  const std::size_t begin = pieces_.is(at, "the") ? at + 1 : at;
  auto which = rank(begin);
  std::size_t next = which ? begin + 1 : begin;
  if (which && pieces_.is(next, "quarter") && *which <= 5) {
    date.months = 3;
    date.month = (std::min(*which, 4U) - 1) * 3 + 1;
    const DateReading reading = with_year(date, next + 1);
    if (!reading.date.year && pieces_.is(reading.end, "of")) return std::nullopt;
    return reading;
  }
  if (which && pieces_.is(next, "half") && (*which <= 2 || *which == 5)) {
    date.months = 6;
    date.month = *which == 1 ? 1U : 7U;
    const DateReading reading = with_year(date, next + 1);
    return reading.date.year ? std::optional(reading) : std::nullopt;
  }
  const auto count = read_number(pieces_, next);
  if (!count || count->value < 2 || count->value > 11 || !pieces_.is(count->end, "months")) return std::nullopt;
  if (which && *which != 1 && *which != 5) return std::nullopt;
  date.months = static_cast<int>(count->value);
  date.month = which == 5U ? 13U - static_cast<unsigned>(date.months) : 1U;
  DateReading reading = with_year(date, count->end + 1);
  if (reading.date.year) return reading;
  if (which != 1U || !context_.published || pieces_.is(reading.end, "of")) return std::nullopt;
  // "in the first nine months" alone: the last that have passed.
  const YearMonth now = month_at(*context_.published);
  reading.date.year = static_cast<int>(now.month) >= date.months ? now.year : now.year - 1;
  return reading;
}

std::optional<DateReading> DateReader::season(std::size_t at, bool led) const {
  const std::size_t begin = !led && pieces_.is(at, "the") ? at + 1 : at;
  const Piece& piece = pieces_.at(begin);
  const auto month = season_of(piece.lower);
  if (!month) return std::nullopt;
  PartialDate date;
  date.month = month;
  date.months = 3;
  const DateReading reading = with_year(date, begin + 1);
  if (reading.date.year) return reading;
  const bool name = piece.text[0] != piece.lower[0];  // "Winter Palace", "Prague Spring"
  const bool modifies = pieces_.token(begin + 1) != nullptr && pieces_.token(begin + 1)->upos == Upos::noun;
  if (name || modifies || pieces_.is(begin + 1, "of")) return std::nullopt;
  const bool in_the =
      begin > at && pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"in", "during", "until", "by", "since"});
  if (led || in_the) return reading;
  return std::nullopt;
}

std::optional<DateReading> DateReader::year_alone(std::size_t at) const {
  const std::size_t begin = pieces_.is(at, "the") ? at + 1 : at;
  const Piece& piece = pieces_.at(begin);
  const bool decade = piece.kind == Piece::Kind::number && piece.plain && piece.text.size() == 4 &&
                      piece.value >= 1500 && piece.value <= 2100 && static_cast<int>(piece.value) % 10 == 0 &&
                      pieces_.is(begin + 1, "s") && pieces_.at(begin + 1).glued;
  PartialDate date;
  if (decade) {
    date.year = static_cast<int>(piece.value);
    date.years = 10;
    return DateReading{date, begin + 2};
  }
  if (begin != at) return std::nullopt;
  const auto year = read_year(pieces_, at);
  if (!year) return std::nullopt;
  date.year = year->year;
  return DateReading{date, year->end};
}

}  // namespace chancery

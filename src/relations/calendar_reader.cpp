// Stretches of dates: "6 to 10 October 2024", "December 24-25", "2024-25", "from May to July".
#include "relations/calendar.hpp"
#include "relations/calendar_dates.hpp"
#include "relations/date_reader.hpp"

namespace chancery {
namespace {

// The piece after "-", "to", "through" between two dates; "and" only after "between" or for neighbours.
std::optional<std::size_t> join(const Pieces& pieces, std::size_t at, bool between) {
  if (pieces.is_any(at, {"to", "through", "until", "till", "thru"})) return at + 1;
  if (pieces.is_dash(at)) return at + 1;
  if (pieces.is(at, "--") && pieces.at(at).glued && pieces.at(at + 1).glued) return at + 1;
  if (between && pieces.is(at, "and")) return at + 1;
  return std::nullopt;
}

// "Thursday and Friday", "30 June and 1 July"
bool following_days(const PartialDate& first, const PartialDate& last) {
  if (first.weekday && last.weekday) return *last.weekday == *first.weekday % 7 + 1;
  if (!first.day || !last.day || !first.month || !last.month || (first.year && last.year && first.year != last.year))
    return false;
  const int year = first.year.value_or(last.year.value_or(2023));
  const auto one = make_date(year, *first.month, *first.day), two = make_date(year, *last.month, *last.day);
  return one && two && days_between(*one, *two) == 1;
}

bool neighbours(const PartialDate& first, const PartialDate& last) {
  if (following_days(first, last)) return true;
  const bool years =
      !first.month && !last.month && !first.weekday && !last.weekday && first.years == 1 && last.years == 1;
  return years && first.year && last.year && *last.year == *first.year + 1;
}

bool same_kind(const PartialDate& first, const PartialDate& last) {
  if (first.weekday || last.weekday) return first.weekday && last.weekday;
  if (first.day.has_value() != last.day.has_value()) return false;
  return first.month.has_value() == last.month.has_value() || (first.year && last.year);
}

void share_year(PartialDate& first, PartialDate& last) {
  if (!first.month || !last.month) return;
  const bool turns = *first.month > *last.month;
  if (!first.year && last.year) first.year = *last.year - (turns ? 1 : 0);
  if (first.year && !last.year) last.year = *first.year + (turns ? 1 : 0);
}

// "6 to 10 October 2024", "24 and 25 December": only the second day has a month.
std::optional<CalendarReading> read_days_then_month(const Pieces& pieces, const DateReader& reader, std::size_t begin,
                                                    bool between) {
  const auto day = reader.day_number(begin);
  if (!day) return std::nullopt;
  auto next = join(pieces, begin + 1, between);
  const bool pair = !next && pieces.is(begin + 1, "and");
  if (pair) next = begin + 2;
  if (!next || pieces.at(*next).kind == Piece::Kind::date) return std::nullopt;
  const auto last = reader.day_month(*next);
  if (!last || *last->date.day <= *day || (pair && *last->date.day != *day + 1)) return std::nullopt;
  PartialDate first = last->date;
  first.day = day;
  return CalendarReading{first, last->date, last->end};
}

// "December 24−25, 2024", "April 3 and 4": the second day has no month of its own.
std::optional<CalendarReading> read_month_then_days(const Pieces& pieces, const DateReader& reader,
                                                    const DateReading& first, bool between,
                                                    const TimeContext& context) {
  if (!first.date.day || !first.date.month || first.date.year) return std::nullopt;
  auto next = join(pieces, first.end, between);
  const bool pair = !next && pieces.is(first.end, "and");
  if (pair) next = first.end + 1;
  if (!next) return std::nullopt;
  const auto day = reader.day_number(*next);
  if (!day || *day <= *first.date.day || (pair && *day != *first.date.day + 1)) return std::nullopt;
  if (is_month(pieces, *next + 1)) return std::nullopt;
  CalendarReading reading{first.date, first.date, *next + 1};
  reading.last->day = day;
  if (const auto year = read_year_suffix(pieces, reading.end, context)) {
    reading.first.year = reading.last->year = year->year;
    reading.end = year->end;
  }
  return reading;
}

// "2024-25", "2021/22": two figures for the next year.
std::optional<CalendarReading> read_short_years(const Pieces& pieces, const DateReading& first) {
  if (!first.date.year || first.date.month || first.date.years != 1) return std::nullopt;
  const Piece& last = pieces.at(first.end + 1);
  const bool joined =
      (pieces.is_dash(first.end) || pieces.is(first.end, "/")) && pieces.at(first.end).glued && last.glued;
  if (!joined || last.kind != Piece::Kind::number || !last.plain || last.text.size() != 2) return std::nullopt;
  const int year = *first.date.year / 100 * 100 + static_cast<int>(last.value);
  if (year <= *first.date.year) return std::nullopt;
  CalendarReading reading{first.date, first.date, first.end + 2};
  reading.last->year = year;
  return reading;
}

}  // namespace

std::optional<CalendarReading> read_calendar(const Pieces& pieces, std::size_t begin, const TimeContext& context) {
  const DateReader reader(pieces, context);
  const bool between = pieces.is(static_cast<std::ptrdiff_t>(begin) - 1, "between");
  if (auto days = read_days_then_month(pieces, reader, begin, between)) return days;
  const auto first = reader.read(begin);
  if (!first) return std::nullopt;
  if (auto days = read_month_then_days(pieces, reader, *first, between, context)) return days;
  if (auto years = read_short_years(pieces, *first)) return years;
  CalendarReading reading{first->date, std::nullopt, first->end};
  auto next = join(pieces, first->end, between);
  const bool pair = !next && pieces.is(first->end, "and");
  if (pair) next = first->end + 1;
  if (!next) return reading;
  const auto last = reader.read(*next);
  if (!last || !same_kind(first->date, last->date)) return reading;
  if (pair && !neighbours(first->date, last->date)) return reading;
  reading.last = last->date;
  share_year(reading.first, *reading.last);
  reading.end = last->end;
  return reading;
}

}  // namespace chancery

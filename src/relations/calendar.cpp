#include "relations/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace chancery {
namespace {

using namespace std::chrono;

struct Name {
  std::string_view word;
  unsigned value;
};

constexpr std::array<Name, 24> months = {{
    {"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
    {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
    {"jan", 1},     {"feb", 2},      {"mar", 3},       {"apr", 4},      {"jun", 6},       {"jul", 7},
    {"aug", 8},     {"sep", 9},      {"sept", 9},      {"oct", 10},     {"nov", 11},      {"dec", 12},
}};

constexpr std::array<Name, 17> weekdays = {{
    {"monday", 1},
    {"tuesday", 2},
    {"wednesday", 3},
    {"thursday", 4},
    {"friday", 5},
    {"saturday", 6},
    {"sunday", 7},
    {"mon", 1},
    {"tue", 2},
    {"tues", 2},
    {"wed", 3},
    {"thu", 4},
    {"thur", 4},
    {"thurs", 4},
    {"fri", 5},
    {"sat", 6},
    {"sun", 7},
}};

constexpr std::array<Name, 5> seasons = {{{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}}};

struct UnitName {
  std::string_view word;
  Unit unit;
};
constexpr std::array<UnitName, 12> units = {{
    {"day", Unit::day},
    {"days", Unit::day},
    {"week", Unit::week},
    {"weeks", Unit::week},
    {"month", Unit::month},
    {"months", Unit::month},
    {"quarter", Unit::quarter},
    {"quarters", Unit::quarter},
    {"year", Unit::year},
    {"years", Unit::year},
    {"decade", Unit::decade},
    {"decades", Unit::decade},
}};

template <typename Names>
std::optional<unsigned> look_up(const Names& names, std::string_view word) {
  for (const Name& name : names)
    if (name.word == word) return name.value;
  return std::nullopt;
}

bool year_fits(long year) { return year >= 1 && year <= 9999; }

}  // namespace

std::optional<unsigned> month_of(std::string_view word) { return look_up(months, word); }
std::optional<unsigned> weekday_of(std::string_view word) { return look_up(weekdays, word); }
std::optional<unsigned> season_of(std::string_view word) { return look_up(seasons, word); }

std::optional<Unit> unit_of(std::string_view word) {
  for (const UnitName& name : units)
    if (name.word == word) return name.unit;
  return std::nullopt;
}

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  return year_fits(year) && date.ok() ? std::optional(date) : std::nullopt;
}

Date add_days(Date date, int days_more) { return sys_days(date) + days(days_more); }

int days_between(Date from, Date to) { return static_cast<int>((sys_days(to) - sys_days(from)).count()); }

unsigned weekday(Date date) { return std::chrono::weekday(sys_days(date)).iso_encoding(); }

YearMonth add_months(YearMonth from, int more) {
  const int index = from.year * 12 + static_cast<int>(from.month) - 1 + more;
  const int year = index >= 0 ? index / 12 : (index - 11) / 12;
  return {year, static_cast<unsigned>(index - year * 12) + 1};
}

YearMonth month_at(Date date) { return {static_cast<int>(date.year()), static_cast<unsigned>(date.month())}; }

TimeRange week_range(Date day_in_it) {
  const Date monday = add_days(day_in_it, 1 - static_cast<int>(weekday(day_in_it)));
  return interval(day_range(monday), day_range(add_days(monday, 6)));
}

TimeRange months_range(YearMonth first, int count) {
  const TimeRange begin = month_range(first.year, first.month);
  if (count <= 1) return begin;
  const YearMonth last = add_months(first, count - 1);
  return interval(begin, month_range(last.year, last.month));
}

TimeRange decade_range(int first_year) { return interval(year_range(first_year), year_range(first_year + 9)); }

std::optional<TimeRange> unit_range(Date date, Unit unit, long offset) {
  if (offset < -4'000'000 || offset > 4'000'000) return std::nullopt;
  const int year = static_cast<int>(date.year());
  const int step = static_cast<int>(offset);
  switch (unit) {
    case Unit::day:
    case Unit::week: {
      const Date moved = add_days(date, unit == Unit::day ? step : 7 * step);
      if (!year_fits(static_cast<int>(moved.year()))) return std::nullopt;
      return unit == Unit::day ? day_range(moved) : week_range(moved);
    }
    case Unit::month:
    case Unit::quarter: {
      YearMonth first = month_at(date);
      if (unit == Unit::quarter) first.month = (first.month - 1) / 3 * 3 + 1;
      first = add_months(first, unit == Unit::month ? step : 3 * step);
      if (!year_fits(first.year)) return std::nullopt;
      return months_range(first, unit == Unit::month ? 1 : 3);
    }
    case Unit::year:
      return year_fits(year + offset) ? std::optional(year_range(year + step)) : std::nullopt;
    case Unit::decade: {
      const long first = year / 10 * 10 + 10 * offset;
      return year_fits(first) ? std::optional(decade_range(static_cast<int>(first))) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace chancery

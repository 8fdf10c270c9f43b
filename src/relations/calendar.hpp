// Names of months, weekdays and seasons, and the arithmetic of dates that time expressions need.
#pragma once

#include <optional>
#include <string_view>

#include "core/time_range.hpp"

namespace chancery {

enum class Unit : std::uint8_t { day, week, month, quarter, year, decade };

// All take lower-case words, without a dot.
[[nodiscard]] std::optional<unsigned> month_of(std::string_view word);    // "november", "nov", "sept": 1…12
[[nodiscard]] std::optional<unsigned> weekday_of(std::string_view word);  // "monday", "mon": 1 is Monday, 7 Sunday
[[nodiscard]] std::optional<unsigned> season_of(std::string_view word);   // first month: 3, 6, 9 or 12
[[nodiscard]] std::optional<Unit> unit_of(std::string_view word);         // "years"

[[nodiscard]] std::optional<Date> make_date(int year, unsigned month,
                                            unsigned day);  // only existing days, years 1…9999
[[nodiscard]] Date add_days(Date date, int days);
[[nodiscard]] int days_between(Date from, Date to);  // negative if `to` lies before
[[nodiscard]] unsigned weekday(Date date);           // 1 is Monday, 7 Sunday

// The month that lies so many months from the given one, as (year, month).
struct YearMonth {
  int year = 0;
  unsigned month = 1;
  friend constexpr auto operator<=>(YearMonth, YearMonth) = default;
};
[[nodiscard]] YearMonth add_months(YearMonth from, int months);
[[nodiscard]] YearMonth month_at(Date date);

[[nodiscard]] TimeRange week_range(Date day_in_it);                // Monday to Sunday
[[nodiscard]] TimeRange months_range(YearMonth first, int count);  // "2024-09/2024-11"; one month has its own form
[[nodiscard]] TimeRange decade_range(int first_year);
// The unit that holds the date moved by so many units: (2024-11-27, month, -1) is 2024-10. None beyond years 1…9999.
[[nodiscard]] std::optional<TimeRange> unit_range(Date date, Unit unit, long offset);

}  // namespace chancery

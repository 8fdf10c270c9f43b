// A day, and a stretch of days with the ISO 8601 form a reader would write for it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

using Date = std::chrono::year_month_day;

// iso is "2024-11-27", "2024-11", "2024" or an interval "2024-01/2024-09";
// from and until are its first and last day, both inclusive.
struct TimeRange {
  std::string iso;
  Date from{};
  Date until{};

  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

[[nodiscard]] std::string to_iso(Date date);                              // "2024-11-27"
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);  // only a whole, existing day
[[nodiscard]] TimeRange day_range(Date date);
[[nodiscard]] TimeRange month_range(int year, unsigned month);
[[nodiscard]] TimeRange year_range(int year);
// From the first day of one to the last of the other: iso is "first.iso/last.iso".
[[nodiscard]] TimeRange interval(const TimeRange& first, const TimeRange& last);

}  // namespace chancery

#include "core/time_range.hpp"

#include <fmt/format.h>

#include <charconv>

namespace chancery {

std::string to_iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto number = [&](std::size_t from, std::size_t length) -> std::optional<unsigned> {
    unsigned value = 0;
    const char* const first = text.data() + from;
    const auto [end, error] = std::from_chars(first, first + length, value);
    if (error != std::errc{} || end != first + length) return std::nullopt;
    return value;
  };
  const auto year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

TimeRange day_range(Date date) { return {to_iso(date), date, date}; }

TimeRange month_range(int year, unsigned month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year) / std::chrono::month(month) / std::chrono::last};
  return {fmt::format("{:04}-{:02}", year, month), last.year() / last.month() / 1,
          last.year() / last.month() / last.day()};
}

TimeRange year_range(int year) {
  using namespace std::chrono;
  return {fmt::format("{:04}", year), std::chrono::year(year) / 1 / 1, std::chrono::year(year) / 12 / 31};
}

TimeRange interval(const TimeRange& first, const TimeRange& last) {
  return {first.iso + "/" + last.iso, first.from, last.until};
}

}  // namespace chancery

// Dates as the calendar names them: "Friday, December 6, 2024", "3-4 April", "mid-January", "the second
// quarter", "first nine months of this year", "2021−2025", "the 1990s". Read first, resolved when the tense is known.
#pragma once

#include <optional>

#include "core/time_range.hpp"
#include "relations/clause_tense.hpp"
#include "relations/pieces.hpp"

namespace chancery {

// What a time expression may lean on.
struct TimeContext {
  std::optional<Date> published;
  std::optional<TimeRange> last_day;   // the last single day that the text named
  std::optional<TimeRange> last_time;  // the last time of any length
  std::optional<TimeRange> ahead;      // some days to come that were just named, of a visit or a meeting
  std::optional<TimeRange> entry;      // the day of the timeline's entry that is being read, if it is long past
  std::optional<TimeRange> stay;       // some days that were just named, past or to come
  bool plan = false;                   // the text tells of days to come
  std::optional<int> year;  // told in the same sentence; for days without one where the publication is not known
};

// A date with parts left out. At least one of year, month and weekday is set.
struct PartialDate {
  std::optional<int> year;
  std::optional<unsigned> month, day, weekday;
  int months = 1;  // length in months from `month`, 3 for a season or a quarter
  int years = 1;   // length in years where only the year is set
};

struct CalendarReading {
  PartialDate first;
  std::optional<PartialDate> last;  // of a stretch: "from 2021 to 2025"
  std::size_t end = 0;              // the piece after it
};

[[nodiscard]] std::optional<CalendarReading> read_calendar(const Pieces& pieces, std::size_t begin,
                                                           const TimeContext& context);

// Missing parts are taken from the day of publication: the past looks back, the future ahead, and without
// a tense the nearest day wins (a weekday then looks back, as news does). None if the day of publication is
// needed and unknown, or if the date does not exist.
[[nodiscard]] std::optional<TimeRange> resolve(const CalendarReading& reading, const TimeContext& context, Tense tense);

struct YearReading {
  int year = 0;
  std::size_t end = 0;
};
// "2024", but not "2024 soldiers", "some 1900", "Resolution 1973".
[[nodiscard]] std::optional<YearReading> read_year(const Pieces& pieces, std::size_t begin);
// ", 2024", "2024", "of 2024", "this year", "of last year", "of the same year".
[[nodiscard]] std::optional<YearReading> read_year_suffix(const Pieces& pieces, std::size_t begin,
                                                          const TimeContext& context);
// A month's name used as such: not the verb "may", nor a person called April.
[[nodiscard]] bool is_month(const Pieces& pieces, std::size_t index);
[[nodiscard]] bool is_weekday(const Pieces& pieces, std::size_t index);

}  // namespace chancery

#include <cstdlib>

#include "relations/calendar.hpp"
#include "relations/calendar_dates.hpp"

namespace chancery {
namespace {

std::optional<TimeRange> range_of(const PartialDate& date) {
  const int year = *date.year;
  if (year < 1 || year > 9998) return std::nullopt;
  if (!date.month)
    return date.years > 1 ? interval(year_range(year), year_range(year + date.years - 1)) : year_range(year);
  if (!date.day) return months_range({year, *date.month}, date.months);
  const auto day = make_date(year, *date.month, *date.day);
  return day ? std::optional(day_range(*day)) : std::nullopt;
}

Date nearest_weekday(Date published, unsigned wanted, Tense tense) {
  const int offset = static_cast<int>(wanted) - static_cast<int>(weekday(published));
  if (tense == Tense::future) return add_days(published, offset >= 0 ? offset : offset + 7);
  return add_days(published, offset <= 0 ? offset : offset - 7);
}

// Of a programme: "will visit Chad from 9 to 12 June. On Tuesday …", "will land on 9 June. On Tuesday …".
std::optional<Date> weekday_ahead(const TimeContext& context, unsigned wanted, Tense tense) {
  if (tense != Tense::future && tense != Tense::present) return std::nullopt;
  const auto within = [&](Date from, int days) -> std::optional<Date> {
    const int offset = (static_cast<int>(wanted) - static_cast<int>(weekday(from)) + 7) % 7;
    return offset <= days ? std::optional(add_days(from, offset)) : std::nullopt;
  };
  if (context.ahead)
    if (const auto day = within(context.ahead->from, days_between(context.ahead->from, context.ahead->until)))
      return day;
  const int away = context.last_day ? days_between(*context.published, context.last_day->from) : 0;
  constexpr int next_days = 3;  // "On Monday he will open it. He meets her on Tuesday"
  if (tense == Tense::present && away > 0) return within(context.last_day->from, next_days);
  constexpr int beyond_doubt = 5, farthest = 21,
                soon = 2;  // nearer to publication a weekday before that day may well be meant
  return away >= beyond_doubt && away <= farthest ? within(context.last_day->from, soon) : std::nullopt;
}

int distance(Date published, const TimeRange& range) {
  if (published < range.from) return days_between(published, range.from);
  return published > range.until ? days_between(range.until, published) : 0;
}

// The year that tense and nearness ask for. A bare date that its tense would put nearly a year away, while
// the same day lies weeks off on the other side, is taken as the near one: a writer would have named the year.
std::optional<TimeRange> with_likely_year(PartialDate date, Date published, Tense tense) {
  std::optional<TimeRange> past, future;
  const int now = static_cast<int>(published.year());
  for (int year = now - 1; year <= now + 1; ++year) {
    date.year = year;
    const auto range = range_of(date);
    if (!range) continue;  // 29 February
    if (range->from <= published) past = range;
    if (range->until >= published && !future) future = range;
  }
  if (!past || !future) return past ? past : future;
  const int back = distance(published, *past), ahead = distance(published, *future);
  constexpr int far = 300;
  if (tense == Tense::past) return date.day && back > far && ahead < 60 ? future : past;
  if (tense == Tense::future) return date.day && ahead > far && back < 60 ? past : future;
  return back <= ahead ? past : future;
}

std::optional<TimeRange> resolve_one(const PartialDate& date, const TimeContext& context, Tense tense) {
  if (date.year) return range_of(date);
  if (!context.published) {
    if (!context.year || date.weekday) return std::nullopt;
    PartialDate dated = date;
    dated.year = context.year;
    return range_of(dated);
  }
  if (date.weekday)
    if (const auto day = weekday_ahead(context, *date.weekday, tense)) return day_range(*day);
  if (date.weekday) return day_range(nearest_weekday(*context.published, *date.weekday, tense));
  if (context.entry)  // "17 Feb 1966 – …. In October …"
    for (int year = static_cast<int>(context.entry->from.year()), steps = 2; steps > 0; ++year, --steps) {
      PartialDate dated = date;
      dated.year = year;
      if (const auto range = range_of(dated); range && range->from >= context.entry->from) return range;
    }
  return with_likely_year(date, *context.published, tense);
}

}  // namespace

std::optional<TimeRange> resolve(const CalendarReading& reading, const TimeContext& context, Tense tense) {
  if (!reading.last) return resolve_one(reading.first, context, tense);
  const auto last = resolve_one(*reading.last, context, tense);
  if (!last) return std::nullopt;
  PartialDate first = reading.first;
  if (!first.year && first.month && reading.last->month) {
    const int year = static_cast<int>(last->until.year());
    first.year = *first.month > *reading.last->month ? year - 1 : year;
  }
  auto begin = resolve_one(first, context, tense);
  if (begin && first.weekday && begin->from > last->from) {
    if (tense == Tense::future) return interval(*begin, day_range(add_days(last->from, 7)));
    begin = day_range(add_days(begin->from, -7));
  }
  if (!begin || begin->from > last->until) return last;
  return interval(*begin, *last);
}

}  // namespace chancery

#include <algorithm>
#include <charconv>

#include "relations/calendar.hpp"
#include "relations/calendar_dates.hpp"
#include "relations/numbers.hpp"

namespace chancery {
namespace {

struct Partial {
  PartialDate date;
  std::size_t end = 0;
};

class Reader {
 public:
  Reader(const Pieces& pieces, const TimeContext& context) : pieces_(pieces), context_(context) {}

  // One date, without what follows it in a stretch.
  std::optional<Partial> read(std::size_t at) const {
    if (auto reading = weekday_first(at)) return reading;
    if (auto reading = day_month(at)) return reading;
    if (auto reading = month_first(at)) return reading;
    if (auto reading = fuzzy(at)) return reading;
    if (auto reading = part_of_year(at)) return reading;
    if (auto reading = season(at)) return reading;
    return year_alone(at);
  }

  std::optional<unsigned> day_number(std::size_t at) const {
    const Piece& piece = pieces_.at(at);
    const bool figure = piece.kind == Piece::Kind::ordinal || (piece.kind == Piece::Kind::number && piece.plain);
    if (!figure || piece.text.size() > 4 || piece.value < 1 || piece.value > 31) return std::nullopt;
    return static_cast<unsigned>(piece.value);
  }

  // The piece after a month's name and its dot.
  std::size_t after_month(std::size_t at) const {
    return pieces_.is(at + 1, ".") && pieces_.at(at + 1).glued && pieces_.at(at).lower.size() < 5 ? at + 2 : at + 1;
  }

  std::optional<Partial> day_month(std::size_t at) const {
    if (pieces_.at(at).kind == Piece::Kind::date) return numeric(at);
    const auto day = day_number(at);
    if (!day) return std::nullopt;
    std::size_t next = at + 1;
    if (pieces_.is(next, "of") && pieces_.at(at).kind == Piece::Kind::ordinal) ++next;
    if (!is_month(pieces_, next)) return std::nullopt;
    PartialDate date;
    date.day = day;
    date.month = month_of(pieces_.at(next).lower);
    return with_year(date, after_month(next));
  }

 private:
  static std::optional<int> to_int(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
  }

  // "28/01/2024", "19.03.2025", "2024-11-28": day before month, unless only the other order exists.
  std::optional<Partial> numeric(std::size_t at) const {
    const std::string& text = pieces_.at(at).text;
    const std::size_t first = text.find_first_of("./-"), second = text.find_last_of("./-");
    auto one = to_int(std::string_view(text).substr(0, first));
    auto two = to_int(std::string_view(text).substr(first + 1, second - first - 1));
    auto three = to_int(std::string_view(text).substr(second + 1));
    if (!one || !two || !three) return std::nullopt;
    if (first == 4)
      std::swap(one, three);
    else if (*two > 12)
      std::swap(one, two);
    if (!make_date(*three, static_cast<unsigned>(*two), static_cast<unsigned>(*one))) return std::nullopt;
    PartialDate date;
    date.year = three;
    date.month = static_cast<unsigned>(*two);
    date.day = static_cast<unsigned>(*one);
    return Partial{date, at + 1};
  }

  Partial with_year(PartialDate date, std::size_t end) const {
    if (const auto year = read_year_suffix(pieces_, end, context_)) {
      date.year = year->year;
      end = year->end;
    }
    return {date, end};
  }

  std::optional<Partial> weekday_first(std::size_t at) const {
    if (!is_weekday(pieces_, at)) return std::nullopt;
    std::size_t next = at + 1;
    while (pieces_.is_any(next, {",", ".", "("})) ++next;
    if (pieces_.is(next, "the")) ++next;
    auto rest = day_month(next);
    if (!rest) rest = month_first(next, true);
    if (rest) return rest;
    PartialDate date;
    date.weekday = weekday_of(pieces_.at(at).lower);
    const bool part = pieces_.is_any(at + 1, {"morning", "afternoon", "evening", "night"});
    return Partial{date, at + (part ? 2U : 1U)};
  }

  std::optional<Partial> month_first(std::size_t at, bool need_day = false) const {
    if (!is_month(pieces_, at)) return std::nullopt;
    PartialDate date;
    date.month = month_of(pieces_.at(at).lower);
    const std::size_t next = after_month(at);
    const auto day = day_number(next);
    // "In May 5 million people": the figure goes on, so it is no day.
    const auto figure = day ? read_number(pieces_, next) : std::nullopt;
    const bool counts = pieces_.is_any(next + 1, {"%", "percent", "per"}) || (figure && figure->large);
    if (day && !counts) {
      date.day = day;
      return with_year(date, next + 1);
    }
    if (need_day) return std::nullopt;
    return with_year(date, next);
  }

  // "early September", "mid-2025", "late in 2023", "the end of March": the whole of what is named.
  std::optional<Partial> fuzzy(std::size_t at) const {
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

  std::optional<unsigned> rank(std::size_t at) const {
    const Piece& piece = pieces_.at(at);
    if (piece.kind == Piece::Kind::ordinal && piece.value <= 4) return static_cast<unsigned>(piece.value);
    constexpr std::string_view words[] = {"first", "second", "third", "fourth"};
    const auto* found = std::find(std::begin(words), std::end(words), piece.lower);
    if (found != std::end(words)) return static_cast<unsigned>(found - std::begin(words)) + 1;
    if (piece.lower == "last" || piece.lower == "final") return 5;
    return std::nullopt;
  }

  // Quarters, halves and "the first nine months", of a year.
  std::optional<Partial> part_of_year(std::size_t at) const {
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
      const Partial reading = with_year(date, next + 1);
      if (!reading.date.year && pieces_.is(reading.end, "of")) return std::nullopt;
      return reading;
    }
    if (which && pieces_.is(next, "half") && (*which <= 2 || *which == 5)) {
      date.months = 6;
      date.month = *which == 1 ? 1U : 7U;
      const Partial reading = with_year(date, next + 1);
      return reading.date.year ? std::optional(reading) : std::nullopt;
    }
    const auto count = read_number(pieces_, next);
    if (!count || count->value < 2 || count->value > 11 || !pieces_.is(count->end, "months")) return std::nullopt;
    if (which && *which != 1 && *which != 5) return std::nullopt;
    date.months = static_cast<int>(count->value);
    date.month = which == 5U ? 13U - static_cast<unsigned>(date.months) : 1U;
    Partial reading = with_year(date, count->end + 1);
    if (reading.date.year) return reading;
    if (which != 1U || !context_.published || pieces_.is(reading.end, "of")) return std::nullopt;
    // "in the first nine months" alone: the last that have passed.
    const YearMonth now = month_at(*context_.published);
    reading.date.year = static_cast<int>(now.month) >= date.months ? now.year : now.year - 1;
    return reading;
  }

  std::optional<Partial> season(std::size_t at, bool led = false) const {
    const std::size_t begin = !led && pieces_.is(at, "the") ? at + 1 : at;
    const Piece& piece = pieces_.at(begin);
    const auto month = season_of(piece.lower);
    if (!month) return std::nullopt;
    PartialDate date;
    date.month = month;
    date.months = 3;
    const Partial reading = with_year(date, begin + 1);
    if (reading.date.year) return reading;
    const bool name = piece.text[0] != piece.lower[0];  // "Winter Palace", "Prague Spring"
    const bool modifies = pieces_.token(begin + 1) != nullptr && pieces_.token(begin + 1)->upos == Upos::noun;
    if (name || modifies || pieces_.is(begin + 1, "of")) return std::nullopt;
    const bool in_the =
        begin > at && pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"in", "during", "until", "by", "since"});
    if (led || in_the) return reading;
    return std::nullopt;
  }

  std::optional<Partial> year_alone(std::size_t at) const {
    const std::size_t begin = pieces_.is(at, "the") ? at + 1 : at;
    const Piece& piece = pieces_.at(begin);
    const bool decade = piece.kind == Piece::Kind::number && piece.plain && piece.text.size() == 4 &&
                        piece.value >= 1500 && piece.value <= 2100 && static_cast<int>(piece.value) % 10 == 0 &&
                        pieces_.is(begin + 1, "s") && pieces_.at(begin + 1).glued;
    PartialDate date;
    if (decade) {
      date.year = static_cast<int>(piece.value);
      date.years = 10;
      return Partial{date, begin + 2};
    }
    if (begin != at) return std::nullopt;
    const auto year = read_year(pieces_, at);
    if (!year) return std::nullopt;
    date.year = year->year;
    return Partial{date, year->end};
  }

  const Pieces& pieces_;
  const TimeContext& context_;
};

// The piece after "-", "to", "through" between two dates; "and" only after "between" or for neighbours.
std::optional<std::size_t> join(const Pieces& pieces, std::size_t at, bool between) {
  if (pieces.is_any(at, {"to", "through", "until", "till", "thru"})) return at + 1;
  if (pieces.is_dash(at)) return at + 1;
  if (pieces.is(at, "--") && pieces.at(at).glued && pieces.at(at + 1).glued) return at + 1;
  if (between && pieces.is(at, "and")) return at + 1;
  return std::nullopt;
}

bool neighbours(const PartialDate& first, const PartialDate& last) {
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
std::optional<CalendarReading> read_days_then_month(const Pieces& pieces, const Reader& reader, std::size_t begin,
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
std::optional<CalendarReading> read_month_then_days(const Pieces& pieces, const Reader& reader, const Partial& first,
                                                    bool between, const TimeContext& context) {
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
std::optional<CalendarReading> read_short_years(const Pieces& pieces, const Partial& first) {
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
  const Reader reader(pieces, context);
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

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
    const bool bare = begin > at &&
                      pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"in", "during", "for", "over"}) &&
                      context_.published && !pieces_.is_any(reading.end, {"of", "-"}) && *which <= 2;
    return reading.date.year || bare ? std::optional(reading) : std::nullopt;
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

// "the year to March", "the nine months to 30 September 2024", "the fiscal year that ends in June": back from its last
// month.
std::optional<DateReading> DateReader::run_up(std::size_t at) const {
  std::size_t next = pieces_.is_any(at, {"the", "its", "their", "our", "a"}) ? at + 1 : at;
  if (pieces_.is_any(next, {"full", "whole"})) ++next;
  const bool fiscal =
      pieces_.is_any(next, {"fiscal", "financial", "business", "budget", "crop", "marketing", "trading"});
  int months = 12;
  if (fiscal) ++next;
  if (pieces_.is_any(next, {"year", "quarter"}) && next > at) {
    months = pieces_.is(next, "year") ? 12 : 3;
    ++next;
  } else if (pieces_.is(next, "half") && next > at) {
    months = 6;
    next += pieces_.is(next + 1, "year") || (pieces_.is_dash(next + 1) && pieces_.is(next + 2, "year"))
                ? (pieces_.is_dash(next + 1) ? 3U : 2U)
                : 1U;
  } else {
    const auto count = read_number(pieces_, next);
    if (!count || count->value < 2 || count->value > 36) return std::nullopt;
    next = count->end;
    if (pieces_.is_dash(next)) ++next;
    if (!pieces_.is_any(next, {"months", "month"})) return std::nullopt;
    months = static_cast<int>(count->value);
    next += pieces_.is(next + 1, "period") ? 2U : 1U;
  }
  if (pieces_.is(next, ",")) ++next;
  if (pieces_.is_any(next, {"that", "which"})) ++next;
  const bool coming = pieces_.is_any(next, {"ending", "ends", "finishing"});
  if (!coming && !pieces_.is_any(next, {"to", "through", "until", "till", "ended"})) return std::nullopt;
  ++next;
  if (pieces_.is_any(next, {"on", "in", "at"})) ++next;
  if (pieces_.is(next, "the")) ++next;
  if (pieces_.is_any(next, {"end", "late", "early", "mid"})) ++next;
  if (pieces_.is_dash(next) || pieces_.is(next, "of")) ++next;
  auto last = day_month(next);
  if (!last) last = month_first(next);
  if (!last || !last->date.month) return std::nullopt;
  YearMonth end{last->date.year.value_or(0), *last->date.month};
  if (!last->date.year) {
    if (!context_.published) return std::nullopt;
    const YearMonth now = month_at(*context_.published);
    end.year = now.year;
    if (coming ? end < now : end > now) end.year += coming ? 1 : -1;
  }
  const YearMonth first = add_months(end, 1 - months);
  PartialDate date;
  date.year = first.year;
  date.month = first.month;
  date.months = months;
  return DateReading{date, last->end};
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

// "Christmas Eve", "New Year's Day": days of the year with a name that is the same everywhere.
std::optional<DateReading> DateReader::feast(std::size_t at) const {
  PartialDate date;
  std::size_t next = at;
  if (pieces_.is(at, "christmas")) {
    ++next;
    date.month = 12;
    date.day = pieces_.is(next, "eve") ? 24 : 25;
  } else if (pieces_.is(at, "boxing")) {
    ++next;
    date.month = 12;
    date.day = 26;
  } else if (pieces_.is(at, "new") && pieces_.is(at + 1, "year")) {
    next = pieces_.is(at + 2, "'s") ? at + 3 : at + 2;
    date.month = pieces_.is(next, "eve") ? 12 : 1;
    date.day = pieces_.is(next, "eve") ? 31 : 1;
  }
  if (next == at || !pieces_.is_any(next, {"day", "eve"}) || pieces_.at(next).text[0] == pieces_.at(next).lower[0])
    return std::nullopt;
  if (const Token* after = pieces_.token(next + 1); after != nullptr && after->upos == Upos::propn) return std::nullopt;
  return with_year(date, next + 1);
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
  if (pieces_.is(at, "fy") && pieces_.at(at + 1).glued && pieces_.at(at + 1).plain &&
      pieces_.at(at + 1).kind == Piece::Kind::number) {
    const double figure = pieces_.at(at + 1).value;  // "FY2023", "FY24"
    if (figure >= 1990 && figure <= 2100) date.year = static_cast<int>(figure);
    if (figure >= 10 && figure <= 60 && pieces_.at(at + 1).text.size() == 2)
      date.year = 2000 + static_cast<int>(figure);
    return date.year ? std::optional(DateReading{date, at + 2}) : std::nullopt;
  }
  const auto year = read_year(pieces_, at);
  if (!year) return std::nullopt;
  date.year = year->year;
  return DateReading{date, year->end};
}

}  // namespace chancery

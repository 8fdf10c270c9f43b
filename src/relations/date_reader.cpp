// Days, weekdays and months: "Friday, December 6, 2024", "6 December", "19.03.2025", "May 2024".
#include "relations/date_reader.hpp"

#include <charconv>

#include "relations/calendar.hpp"
#include "relations/numbers.hpp"

namespace chancery {
namespace {

std::optional<int> to_int(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

// One date, without what follows it in a stretch.
std::optional<DateReading> DateReader::read(std::size_t at) const {
  if (auto reading = weekday_first(at)) return reading;
  if (auto reading = day_month(at)) return reading;
  if (auto reading = month_first(at)) return reading;
  if (auto reading = fuzzy(at)) return reading;
  if (auto reading = run_up(at)) return reading;
  if (auto reading = feast(at)) return reading;
  if (auto reading = part_of_year(at)) return reading;
  if (auto reading = season(at)) return reading;
  return year_alone(at);
}

std::optional<unsigned> DateReader::day_number(std::size_t at) const {
  const Piece& piece = pieces_.at(at);
  const bool figure = piece.kind == Piece::Kind::ordinal || (piece.kind == Piece::Kind::number && piece.plain);
  if (!figure || piece.text.size() > 4 || piece.value < 1 || piece.value > 31) return std::nullopt;
  return static_cast<unsigned>(piece.value);
}

std::size_t DateReader::after_month(std::size_t at) const {
  return pieces_.is(at + 1, ".") && pieces_.at(at + 1).glued && pieces_.at(at).lower.size() < 5 ? at + 2 : at + 1;
}

std::optional<DateReading> DateReader::day_month(std::size_t at) const {
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

// "28/01/2024", "19.03.2025", "2024-11-28": day before month, unless only the other order exists.
std::optional<DateReading> DateReader::numeric(std::size_t at) const {
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
  return DateReading{date, at + 1};
}

DateReading DateReader::with_year(PartialDate date, std::size_t end) const {
  if (const auto year = read_year_suffix(pieces_, end, context_)) {
    date.year = year->year;
    end = year->end;
  }
  return {date, end};
}

std::optional<DateReading> DateReader::weekday_first(std::size_t at) const {
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
  return DateReading{date, at + (part ? 2U : 1U)};
}

std::optional<DateReading> DateReader::month_first(std::size_t at, bool need_day) const {
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

}  // namespace chancery

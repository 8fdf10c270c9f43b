// Times told by units that are counted or pointed at: "three years ago", "the end of next month", "the past two weeks".
#include "relations/relative_times.hpp"

#include <cmath>

#include "relations/calendar.hpp"
#include "relations/numbers.hpp"
#include "relations/relative_reader.hpp"

namespace chancery {

std::optional<RelativeReading> RelativeReader::read(std::size_t at) const {
  if (auto reading = named_day(at)) return reading;
  if (auto reading = day_of_week(at)) return reading;
  if (auto reading = boundary(at)) return reading;
  if (auto reading = counted_back(at)) return reading;
  if (auto reading = from_before(at)) return reading;
  if (auto reading = pointed(at)) return reading;
  return ahead(at);
}

// "the end of this year", "the beginning of next month", "year's end", "the end of the year".
std::optional<RelativeReading> RelativeReader::boundary(std::size_t at) const {
  if (pieces_.is(at, "year") && published()) {
    std::size_t next = at + 1;
    if (pieces_.is(next, "'s") || pieces_.is_dash(next)) ++next;
    if (next > at + 1 && pieces_.is(next, "end")) return make(unit_range(*published(), Unit::year, 0), next + 1);
  }
  std::size_t next = pieces_.is(at, "the") ? at + 1 : at;
  if (!pieces_.is_any(next, {"end", "beginning", "start", "middle", "close"}) || !pieces_.is(next + 1, "of"))
    return std::nullopt;
  next += 2;
  if (pieces_.is(next, "the") && published() && !pieces_.is(next + 2, "of")) {
    const auto unit = unit_of(pieces_.at(next + 1).lower);
    const bool whole = unit == Unit::year || unit == Unit::month || unit == Unit::week || unit == Unit::decade;
    if (whole && pieces_.at(next + 1).lower.back() != 's') return make(unit_range(*published(), *unit, 0), next + 2);
  }
  return pointed(next);
}

std::optional<RelativeReader::Count> RelativeReader::count_at(std::size_t at) const {
  double value = 1;
  std::size_t next = at + 1;
  if (pieces_.is(at, "half") && pieces_.is_any(at + 1, {"a", "an"})) {
    value = 0.5;
    ++next;
  } else if (!pieces_.is_any(at, {"a", "an"})) {
    const auto number = read_number(pieces_, at);
    if (!number || number->share || number->value > 4000) return std::nullopt;
    value = number->value;
    next = number->end;
  }
  const auto unit = unit_of(pieces_.at(next).lower);
  if (pieces_.is_any(next, {"fortnight", "fortnights"})) return Count{2 * value, Unit::week, next + 1};
  if (pieces_.is_any(next, {"century", "centuries"})) return Count{100 * value, Unit::year, next + 1};
  if (unit == Unit::decade) return Count{10 * value, Unit::year, next + 1};
  if (!unit) {
    if (!pieces_.is_any(next, {"hour", "hours", "minute", "minutes"})) return std::nullopt;
    return Count{value <= 24 ? 0.0 : value / 24, Unit::day, next + 1};
  }
  return Count{value, *unit, next + 1};
}

std::optional<TimeRange> RelativeReader::moved(Date base, const Count& count, int sign) {
  if (std::floor(count.value) != count.value && count.unit == Unit::year)
    return unit_range(base, Unit::month, sign * std::lround(count.value * 12));
  return unit_range(base, count.unit, sign * std::lround(count.value));
}

bool RelativeReader::closes(std::size_t at) const {
  const Piece& piece = pieces_.at(at);
  return piece.kind == Piece::Kind::none || piece.kind == Piece::Kind::sign;
}

// "three years ago" from the publication; "a day earlier", "two days later" from what was named before.
std::optional<RelativeReading> RelativeReader::counted_back(std::size_t at) const {
  const auto count = count_at(at);
  if (!count) return std::nullopt;
  if (pieces_.is(count->end, "ago"))
    return published() ? make(moved(*published(), *count, -1), count->end + 1) : std::nullopt;
  int sign = 0;
  if (pieces_.is(count->end, "earlier")) sign = -1;
  if (pieces_.is_any(count->end, {"before", "previously"}) && closes(count->end + 1)) sign = -1;
  if (pieces_.is_any(count->end, {"later", "afterwards"})) sign = 1;
  if (pieces_.is(count->end, "after") && closes(count->end + 1)) sign = 1;
  if (sign == 0 || pieces_.is(count->end + 1, "than")) return std::nullopt;
  const bool days = count->unit == Unit::day || count->unit == Unit::week;
  const auto& anchor = days ? context_.last_day : context_.last_time;
  if (anchor) return make(moved(anchor->from, *count, sign), count->end + 1);
  // "from a year earlier" compares with the time of the report.
  return !days && sign < 0 && published() ? make(moved(*published(), *count, -1), count->end + 1) : std::nullopt;
}

// "the same day", "that year", "the previous month", "the day before", "the following week".
std::optional<RelativeReading> RelativeReader::from_before(std::size_t at) const {
  const bool the = pieces_.is(at, "the");
  if (the && pieces_.is(at + 1, "day") && pieces_.is_any(at + 2, {"before", "after"}) && closes(at + 3) &&
      context_.last_day)
    return make(unit_range(context_.last_day->from, Unit::day, pieces_.is(at + 2, "before") ? -1 : 1), at + 3);
  long offset = 0;
  std::size_t next = at + 1;
  if (the && pieces_.is_any(next, {"same", "previous", "preceding", "following", "next"})) {
    offset = pieces_.is(next, "same") ? 0 : pieces_.is_any(next, {"previous", "preceding"}) ? -1 : 1;
    if (pieces_.is(next, "next") && !pieces_.is(next + 1, "day")) return std::nullopt;
    ++next;
  } else if (!pieces_.is(at, "that")) {
    return std::nullopt;
  }
  const auto unit = unit_of(pieces_.at(next).lower);
  if (!unit || pieces_.at(next).lower.back() == 's') return std::nullopt;
  const auto& anchor = *unit == Unit::day ? context_.last_day : context_.last_time;
  if (anchor) return make(unit_range(anchor->from, *unit, offset), next + 1);
  const bool compares = offset < 0 && *unit != Unit::day && published();
  return compares ? make(unit_range(*published(), *unit, -1), next + 1) : std::nullopt;
}

RelativeReader::Direction RelativeReader::direction_at(std::size_t at) const {
  if (pieces_.is_any(at, {"this", "current"})) return Direction::here;
  if (pieces_.is_any(at, {"last", "past"})) return Direction::back;
  if (pieces_.is_any(at, {"next", "coming"})) return Direction::ahead;
  return Direction::none;
}

// "this year", "last week", "next April", "earlier this month", "the past two years", "this past August".
std::optional<RelativeReading> RelativeReader::pointed(std::size_t at) const {
  if (!published()) return std::nullopt;
  std::size_t next = at;
  if (pieces_.is_any(next, {"early", "earlier", "late", "later", "mid"})) {
    ++next;
    if (pieces_.is_dash(next)) ++next;
  }
  const bool the = pieces_.is(next, "the");
  if (the) ++next;
  Direction direction = direction_at(next);
  if (direction == Direction::none) return std::nullopt;
  ++next;
  if (direction == Direction::here && direction_at(next) != Direction::none) direction = direction_at(next++);
  const bool fiscal = pieces_.is_any(next, {"calendar", "fiscal", "financial", "business"});
  if (fiscal || pieces_.is(next, "just")) ++next;
  if (auto reading = stretch(next, direction)) return reading;
  const Piece& piece = pieces_.at(next);
  if (const auto unit = unit_of(piece.lower)) return unit_pointed(*unit, direction, the && !fiscal, next);
  if (the && direction != Direction::here && !is_month(pieces_, next)) return std::nullopt;
  if (piece.lower == "weekend") {
    const int which = direction == Direction::here ? 0 : direction == Direction::back ? -1 : 1;
    return weekend(which, next + 1);
  }
  if (pieces_.is_any(next, {"morning", "afternoon", "evening", "night"})) {
    if (direction == Direction::ahead) return std::nullopt;
    return day(direction == Direction::here ? 0 : -1, next + 1);
  }
  if (weekday_of(piece.lower) && is_weekday(pieces_, next))
    return weekday_pointed(*weekday_of(piece.lower), direction, next);
  if (is_month(pieces_, next)) return months_pointed(*month_of(piece.lower), 1, direction, next);
  if (const auto season = season_of(piece.lower)) {
    const Token* after = pieces_.token(next + 1);
    const bool verb = piece.lower == "fall" && pieces_.token(next)->upos == Upos::verb;
    if (!verb && (after == nullptr || after->upos != Upos::propn)) return months_pointed(*season, 3, direction, next);
  }
  return std::nullopt;
}

// A number of units up to the publication, or on from it.
std::optional<RelativeReading> RelativeReader::stretch(std::size_t at, Direction direction) const {
  if (direction == Direction::here || pieces_.is_any(at, {"a", "an"})) return std::nullopt;
  const auto count = count_at(at);
  if (!count || count->value < 1 || pieces_.is_any(count->end, {"of", "to"})) return std::nullopt;
  const int sign = direction == Direction::back ? -1 : 1;
  return make(stretch_range(*count, sign), count->end);
}

std::optional<TimeRange> RelativeReader::stretch_range(const Count& count, int sign) const {
  const bool days = count.unit == Unit::day || count.unit == Unit::week;
  const long size = std::lround(count.value * (count.unit == Unit::week      ? 7
                                               : count.unit == Unit::quarter ? 3
                                               : count.unit == Unit::year    ? 12
                                               : count.unit == Unit::decade  ? 120
                                                                             : 1));
  const Unit unit = days ? Unit::day : Unit::month;
  const auto other = unit_range(*published(), unit, sign * size);
  const auto now = unit_range(*published(), unit, 0);
  if (!other || !now) return std::nullopt;
  return sign < 0 ? interval(*other, *now) : interval(*now, *other);
}

std::optional<RelativeReading> RelativeReader::unit_pointed(Unit unit, Direction direction, bool the,
                                                            std::size_t at) const {
  if (pieces_.at(at).lower.back() == 's') return std::nullopt;
  if (the && direction != Direction::here) {
    // "over the past year" is a stretch; "the last day of the visit" counts from elsewhere.
    if (pieces_.is(at + 1, "of")) return std::nullopt;
    if (unit == Unit::day) return std::nullopt;
    return make(stretch_range({1, unit, at + 1}, direction == Direction::back ? -1 : 1), at + 1);
  }
  if (unit == Unit::day) return std::nullopt;
  const long offset = direction == Direction::here ? 0 : direction == Direction::back ? -1 : 1;
  return make(unit_range(*published(), unit, offset), at + 1);
}

// A month or season by name, the one meant: last lies wholly before this month, next wholly after.
std::optional<RelativeReading> RelativeReader::months_pointed(unsigned month, int length, Direction direction,
                                                              std::size_t at) const {
  const YearMonth now = month_at(*published());
  if (direction == Direction::here) {
    int year = now.year;
    if (month == 12 && length == 3 && now.month <= 2) --year;  // "this winter" in January
    return make(months_range({year, month}, length), at + 1);
  }
  const int sign = direction == Direction::back ? -1 : 1;
  for (int year = now.year - sign; year != now.year + 2 * sign + sign; year += sign) {
    // Walking outward from the publication: the first that lies on the right side.
    const YearMonth first{year, month}, last = add_months(first, length - 1);
    if (sign < 0 ? last < now : first > now) return make(months_range(first, length), at + 1);
  }
  return std::nullopt;
}

// "her first visit in seven years", "the biggest in a decade": counted back, and no time of what happens.
bool RelativeReader::is_rarity(std::size_t at) const {
  for (std::size_t back = 2; back <= 8 && back <= at; ++back) {
    const Token* token = pieces_.token(static_cast<std::ptrdiff_t>(at - back));
    if (token == nullptr || token->upos == Upos::punct || token->upos == Upos::verb) return false;
    if (token->xpos == "JJS" || token->xpos == "RBS" || token->lemma == "first" || token->lemma == "only") return true;
  }
  return false;
}

// "in two years", "within three months", of things to come.
std::optional<RelativeReading> RelativeReader::ahead(std::size_t at) const {
  const auto before = static_cast<std::ptrdiff_t>(at) - 1;
  const bool within = pieces_.is(before, "within");
  if (!published() || tense_ != Tense::future || !(within || pieces_.is(before, "in"))) return std::nullopt;
  const auto count = count_at(at);
  if (!count || count->value < 1 || pieces_.is_any(count->end, {"of", "after", "from"})) return std::nullopt;
  if (!within && is_rarity(at)) return std::nullopt;
  if (within) return make(stretch_range(*count, 1), count->end);
  return make(moved(*published(), *count, 1), count->end);
}

std::optional<RelativeReading> read_relative(const Pieces& pieces, std::size_t begin, const TimeContext& context,
                                             Tense tense) {
  return RelativeReader(pieces, context, tense).read(begin);
}

}  // namespace chancery

#include "relations/relative_times.hpp"

#include <cmath>

#include "relations/calendar.hpp"
#include "relations/numbers.hpp"

namespace chancery {
namespace {

using Reading = std::optional<RelativeReading>;

enum class Direction { none, here, back, ahead };

class RelativeReader {
 public:
  RelativeReader(const Pieces& pieces, const TimeContext& context, Tense tense)
      : pieces_(pieces), context_(context), tense_(tense) {}

  Reading read(std::size_t at) const {
    if (auto reading = named_day(at)) return reading;
    if (auto reading = day_of_week(at)) return reading;
    if (auto reading = boundary(at)) return reading;
    if (auto reading = counted_back(at)) return reading;
    if (auto reading = from_before(at)) return reading;
    if (auto reading = pointed(at)) return reading;
    return ahead(at);
  }

 private:
  std::optional<Date> published() const { return context_.published; }

  static Reading make(std::optional<TimeRange> range, std::size_t end) {
    if (!range) return std::nullopt;
    return RelativeReading{std::move(*range), end};
  }

  Reading day(int offset, std::size_t end) const {
    return published() ? make(unit_range(*published(), Unit::day, offset), end) : std::nullopt;
  }

  bool is_part_of_day(std::size_t at) const { return pieces_.is_any(at, {"morning", "afternoon", "evening", "night"}); }
  std::size_t skip_part_of_day(std::size_t at) const { return is_part_of_day(at) ? at + 1 : at; }

  Reading same_day(std::size_t end) const { return make(unit_range(context_.last_day->from, Unit::day, 0), end); }

  // The text goes through days to come.
  bool is_programme() const {
    return tense_ == Tense::future && published() && context_.last_day && context_.last_day->from >= *published();
  }

  // "on the second day", "on the final day of the visit": of the days that were just named.
  Reading day_of_stay(std::size_t at) const {
    if (!context_.stay || !pieces_.is(at, "the") || !pieces_.is(at + 2, "day") || !pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"on", "during", ","})) return std::nullopt;
    if (pieces_.is(at + 3, "of") && !pieces_.is_any(at + 5, {"visit", "summit", "talks", "trip", "stay", "meeting", "forum", "conference", "tour"}) &&
        !pieces_.is_any(at + 6, {"visit", "summit", "talks", "trip", "stay", "meeting", "forum", "conference", "tour"}))
      return std::nullopt;
    if (pieces_.is_any(at + 1, {"last", "final", "closing"})) return make(unit_range(context_.stay->until, Unit::day, 0), at + 3);
    constexpr std::string_view ranks[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh"};
    for (int which = 0; which < 7; ++which)
      if (pieces_.is(at + 1, ranks[which]) || (which == 0 && pieces_.is(at + 1, "opening"))) {
        const Date day = add_days(context_.stay->from, which);
        return day <= context_.stay->until ? make(day_range(day), at + 3) : std::nullopt;
      }
    return std::nullopt;
  }

  // "Friday next week", "on Tuesday of last week", "a week from Friday", "Friday week".
  Reading day_of_week(std::size_t at) const {
    if (!published()) return std::nullopt;
    const bool from = pieces_.is(at, "a") && pieces_.is(at + 1, "week") && pieces_.is(at + 2, "from");
    const std::size_t name = from ? at + 3 : at;
    const auto wanted = weekday_of(pieces_.at(name).lower);
    if (!wanted || !is_weekday(pieces_, name)) return std::nullopt;
    const int offset = static_cast<int>(*wanted) - static_cast<int>(weekday(*published()));
    std::size_t next = skip_part_of_day(name + 1);
    if (from) return day(offset > 0 ? offset + 7 : offset + 14, next);
    if (pieces_.is(next, "week") && tense_ == Tense::future) return day(offset > 0 ? offset + 7 : offset + 14, next + 1);
    if (pieces_.is(next, "of")) ++next;
    const Direction direction = direction_at(next);
    if (direction == Direction::none || !pieces_.is(next + 1, "week")) return std::nullopt;
    return day(offset + (direction == Direction::back ? -7 : direction == Direction::ahead ? 7 : 0), next + 2);
  }

  Reading named_day(std::size_t at) const {
    const bool the = pieces_.is(at, "the");
    if (the && pieces_.is(at + 1, "day")) {
      if (pieces_.is(at + 2, "before") && pieces_.is(at + 3, "yesterday")) return day(-2, at + 4);
      if (pieces_.is(at + 2, "after") && pieces_.is(at + 3, "tomorrow")) return day(2, at + 4);
    }
    const Piece& piece = pieces_.at(at);
    const bool name = piece.kind == Piece::Kind::word && piece.text[0] != piece.lower[0] && at > 0 &&
                      pieces_.at(static_cast<std::ptrdiff_t>(at) - 1).kind == Piece::Kind::word;  // "Russia Today"
    if (name) return std::nullopt;
    if (pieces_.is_any(at, {"today", "tonight"})) return day(0, at + 1);
    if (pieces_.is(at, "yesterday")) return day(-1, skip_part_of_day(at + 1));
    if (pieces_.is(at, "tomorrow")) return day(1, skip_part_of_day(at + 1));
    if (the && pieces_.is_any(at + 1, {"morning", "afternoon", "evening"}) &&
        pieces_.is(static_cast<std::ptrdiff_t>(at) - 1, "in") && !pieces_.is(at + 2, "of")) {
      if (tense_ == Tense::past) return context_.last_day ? same_day(at + 2) : day(0, at + 2);
      return is_programme() ? same_day(at + 2) : std::nullopt;
    }
    if (pieces_.is_any(at, {"later", "earlier"}) && pieces_.is(at + 1, "in") && pieces_.is(at + 2, "the") && pieces_.is(at + 3, "day"))
      return context_.last_day ? same_day(at + 4) : tense_ == Tense::past ? day(0, at + 4) : std::nullopt;
    if (the && pieces_.is_any(at + 1, {"same", "next", "following"}) && is_part_of_day(at + 2) && context_.last_day)
      return make(unit_range(context_.last_day->from, Unit::day, pieces_.is(at + 1, "same") ? 0 : 1), at + 3);
    if (the && pieces_.is(at + 1, "new") && pieces_.is(at + 2, "year") && pieces_.at(at + 1).text[0] == 'n' && published() &&
        !pieces_.is_any(at + 3, {"'s", "-"}) && pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"in", "early", "by", "into"}))
      return make(unit_range(*published(), Unit::year, published()->month() == std::chrono::January ? 0 : 1), at + 3);
    if (pieces_.is(at, "that") && pieces_.is_any(at + 1, {"morning", "afternoon", "evening", "night"}) && context_.last_day)
      return make(unit_range(context_.last_day->from, Unit::day, 0), at + 2);
    if (auto reading = day_of_stay(at)) return reading;
    if (the && pieces_.is(at + 1, "weekend")) return weekend(tense_ == Tense::future ? 1 : -1, at + 2);
    return std::nullopt;
  }

  // Saturday and Sunday: 0 of this week, -1 the last that has begun, 1 the next.
  Reading weekend(int which, std::size_t end) const {
    if (!published()) return std::nullopt;
    const int today = static_cast<int>(weekday(*published()));
    int saturday = 6 - today;
    if (which < 0 && saturday > 0) saturday -= 7;
    if (which > 0 && saturday < 0) saturday += 7;
    const Date first = add_days(*published(), saturday);
    return make(interval(day_range(first), day_range(add_days(first, 1))), end);
  }

  // "the end of this year", "the beginning of next month", "year's end", "the end of the year".
  Reading boundary(std::size_t at) const {
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

  // How many units, and which: "three years", "a year", "two and a half months".
  struct Count {
    double value;
    Unit unit;
    std::size_t end;
  };
  std::optional<Count> count_at(std::size_t at) const {
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

  static std::optional<TimeRange> moved(Date base, const Count& count, int sign) {
    if (std::floor(count.value) != count.value && count.unit == Unit::year)
      return unit_range(base, Unit::month, sign * std::lround(count.value * 12));
    return unit_range(base, count.unit, sign * std::lround(count.value));
  }

  bool closes(std::size_t at) const {
    const Piece& piece = pieces_.at(at);
    return piece.kind == Piece::Kind::none || piece.kind == Piece::Kind::sign;
  }

  // "three years ago" from the publication; "a day earlier", "two days later" from what was named before.
  Reading counted_back(std::size_t at) const {
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
  Reading from_before(std::size_t at) const {
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

  Direction direction_at(std::size_t at) const {
    if (pieces_.is_any(at, {"this", "current"})) return Direction::here;
    if (pieces_.is_any(at, {"last", "past"})) return Direction::back;
    if (pieces_.is_any(at, {"next", "coming"})) return Direction::ahead;
    return Direction::none;
  }

  // "this year", "last week", "next April", "earlier this month", "the past two years", "this past August".
  Reading pointed(std::size_t at) const {
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
  Reading stretch(std::size_t at, Direction direction) const {
    if (direction == Direction::here || pieces_.is_any(at, {"a", "an"})) return std::nullopt;
    const auto count = count_at(at);
    if (!count || count->value < 1 || pieces_.is_any(count->end, {"of", "to"})) return std::nullopt;
    const int sign = direction == Direction::back ? -1 : 1;
    return make(stretch_range(*count, sign), count->end);
  }

  std::optional<TimeRange> stretch_range(const Count& count, int sign) const {
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

  Reading unit_pointed(Unit unit, Direction direction, bool the, std::size_t at) const {
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

  Reading weekday_pointed(unsigned wanted, Direction direction, std::size_t at) const {
    const int offset = static_cast<int>(wanted) - static_cast<int>(weekday(*published()));
    const std::size_t end = skip_part_of_day(at + 1);
    if (direction == Direction::back) return day(offset < 0 ? offset : offset - 7, end);
    if (direction == Direction::ahead) return day(offset > 0 ? offset : offset + 7, end);
    if (tense_ == Tense::past) return day(offset <= 0 ? offset : offset - 7, end);
    return day(offset >= 0 ? offset : offset + 7, end);
  }

  // A month or season by name, the one meant: last lies wholly before this month, next wholly after.
  Reading months_pointed(unsigned month, int length, Direction direction, std::size_t at) const {
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
  bool is_rarity(std::size_t at) const {
    for (std::size_t back = 2; back <= 8 && back <= at; ++back) {
      const Token* token = pieces_.token(static_cast<std::ptrdiff_t>(at - back));
      if (token == nullptr || token->upos == Upos::punct || token->upos == Upos::verb) return false;
      if (token->xpos == "JJS" || token->xpos == "RBS" || token->lemma == "first" || token->lemma == "only") return true;
    }
    return false;
  }

  // "in two years", "within three months", of things to come.
  Reading ahead(std::size_t at) const {
    const auto before = static_cast<std::ptrdiff_t>(at) - 1;
    const bool within = pieces_.is(before, "within");
    if (!published() || tense_ != Tense::future || !(within || pieces_.is(before, "in"))) return std::nullopt;
    const auto count = count_at(at);
    if (!count || count->value < 1 || pieces_.is_any(count->end, {"of", "after", "from"})) return std::nullopt;
    if (!within && is_rarity(at)) return std::nullopt;
    if (within) return make(stretch_range(*count, 1), count->end);
    return make(moved(*published(), *count, 1), count->end);
  }

  const Pieces& pieces_;
  const TimeContext& context_;
  Tense tense_;
};

}  // namespace

Reading read_relative(const Pieces& pieces, std::size_t begin, const TimeContext& context, Tense tense) {
  return RelativeReader(pieces, context, tense).read(begin);
}

}  // namespace chancery

// Days told from the day of publication or from one just named: "yesterday", "that evening", "the second day of the
// visit", "Friday next week", "the weekend".
#include <string_view>

#include "relations/calendar.hpp"
#include "relations/relative_reader.hpp"

namespace chancery {

std::optional<RelativeReading> RelativeReader::day(int offset, std::size_t end) const {
  return published() ? make(unit_range(*published(), Unit::day, offset), end) : std::nullopt;
}

std::optional<RelativeReading> RelativeReader::same_day(std::size_t end) const {
  return make(unit_range(context_.last_day->from, Unit::day, 0), end);
}

std::size_t RelativeReader::skip_part_of_day(std::size_t at) const { return is_part_of_day(at) ? at + 1 : at; }

bool RelativeReader::is_part_of_day(std::size_t at) const {
  return pieces_.is_any(at, {"morning", "afternoon", "evening", "night"});
}

// The text goes through days to come.
bool RelativeReader::is_programme() const {
  return tense_ == Tense::future && published() && context_.last_day && context_.last_day->from >= *published();
}

std::optional<RelativeReading> RelativeReader::named_day(std::size_t at) const {
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
  if (pieces_.is_any(at, {"later", "earlier"}) && pieces_.is(at + 1, "in") && pieces_.is(at + 2, "the") &&
      pieces_.is(at + 3, "day"))
    return context_.last_day ? same_day(at + 4) : tense_ == Tense::past ? day(0, at + 4) : std::nullopt;
  if (the && pieces_.is_any(at + 1, {"same", "next", "following"}) && is_part_of_day(at + 2) && context_.last_day)
    return make(unit_range(context_.last_day->from, Unit::day, pieces_.is(at + 1, "same") ? 0 : 1), at + 3);
  if (the && pieces_.is(at + 1, "new") && pieces_.is(at + 2, "year") && pieces_.at(at + 1).text[0] == 'n' &&
      published() && !pieces_.is_any(at + 3, {"'s", "-"}) &&
      pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"in", "early", "by", "into"}))
    return make(unit_range(*published(), Unit::year, published()->month() == std::chrono::January ? 0 : 1), at + 3);
  if (pieces_.is(at, "that") && pieces_.is_any(at + 1, {"morning", "afternoon", "evening", "night"}) &&
      context_.last_day)
    return make(unit_range(context_.last_day->from, Unit::day, 0), at + 2);
  if (auto reading = day_of_stay(at)) return reading;
  if (the && pieces_.is(at + 1, "weekend")) return weekend(tense_ == Tense::future ? 1 : -1, at + 2);
  return std::nullopt;
}

// "on the second day", "on the final day of the visit": of the days that were just named.
std::optional<RelativeReading> RelativeReader::day_of_stay(std::size_t at) const {
  if (!context_.stay || !pieces_.is(at, "the") || !pieces_.is(at + 2, "day") ||
      !pieces_.is_any(static_cast<std::ptrdiff_t>(at) - 1, {"on", "during", ","}))
    return std::nullopt;
  if (pieces_.is(at + 3, "of") &&
      !pieces_.is_any(at + 5, {"visit", "summit", "talks", "trip", "stay", "meeting", "forum", "conference", "tour"}) &&
      !pieces_.is_any(at + 6, {"visit", "summit", "talks", "trip", "stay", "meeting", "forum", "conference", "tour"}))
    return std::nullopt;
  if (pieces_.is_any(at + 1, {"last", "final", "closing"}))
    return make(unit_range(context_.stay->until, Unit::day, 0), at + 3);
  constexpr std::string_view ranks[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh"};
  for (int which = 0; which < 7; ++which)
    if (pieces_.is(at + 1, ranks[which]) || (which == 0 && pieces_.is(at + 1, "opening"))) {
      const Date day = add_days(context_.stay->from, which);
      return day <= context_.stay->until ? make(day_range(day), at + 3) : std::nullopt;
    }
  return std::nullopt;
}

// "Friday next week", "on Tuesday of last week", "a week from Friday", "Friday week".
std::optional<RelativeReading> RelativeReader::day_of_week(std::size_t at) const {
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

// Saturday and Sunday: 0 of this week, -1 the last that has begun, 1 the next.
std::optional<RelativeReading> RelativeReader::weekend(int which, std::size_t end) const {
  if (!published()) return std::nullopt;
  const int today = static_cast<int>(weekday(*published()));
  int saturday = 6 - today;
  if (which < 0 && saturday > 0) saturday -= 7;
  if (which > 0 && saturday < 0) saturday += 7;
  const Date first = add_days(*published(), saturday);
  return make(interval(day_range(first), day_range(add_days(first, 1))), end);
}

std::optional<RelativeReading> RelativeReader::weekday_pointed(unsigned wanted, Direction direction,
                                                               std::size_t at) const {
  const int offset = static_cast<int>(wanted) - static_cast<int>(weekday(*published()));
  const std::size_t end = skip_part_of_day(at + 1);
  if (direction == Direction::back) return day(offset < 0 ? offset : offset - 7, end);
  if (direction == Direction::ahead) return day(offset > 0 ? offset : offset + 7, end);
  if (tense_ == Tense::past) return day(offset <= 0 ? offset : offset - 7, end);
  return day(offset >= 0 ? offset : offset + 7, end);
}

}  // namespace chancery

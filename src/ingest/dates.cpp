#include "ingest/dates.hpp"

#include <array>
#include <string>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t skip_spaces(Text text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (!is_space(c.value) || c.value == '\n') break;
    at += c.size;
  }
  return at;
}

std::size_t skip_any(Text text, std::size_t at, Text signs) {
  while (at < text.size() && signs.find(text[at]) != Text::npos) ++at;
  return at;
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
};

std::optional<Number> match_number(Text text, std::size_t at, std::size_t most) {
  Number number{0, 0, at};
  while (number.end < text.size() && ascii_digit(text[number.end]) && number.digits <= most) {
    number.value = number.value * 10 + (text[number.end] - '0');
    ++number.digits;
    ++number.end;
  }
  if (number.digits == 0 || number.digits > most) return std::nullopt;
  return number;
}

Text match_letters(Text text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && ascii_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

// 1…12, or 0. Abbreviations have three letters or more.
unsigned month_number(Text word) {
  static constexpr std::array<Text, 12> months = {"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
  if (word.size() < 3) return 0;
  const std::string lower = to_lower(word);
  for (unsigned i = 0; i < months.size(); ++i) {
    if (lower == months[i] || lower == months[i].substr(0, 3) || (i == 8 && lower == "sept")) return i + 1;
  }
  return 0;
}

// Days since Sunday, or -1.
int weekday_number(Text word) {
  static constexpr std::array<Text, 7> days = {"sunday",   "monday", "tuesday", "wednesday",
                                               "thursday", "friday", "saturday"};
  if (word.size() < 3) return -1;
  const std::string lower = to_lower(word);
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (lower == days[i] || (lower.size() <= 5 && days[i].substr(0, lower.size()) == lower)) return static_cast<int>(i);
  }
  return -1;
}

std::optional<Date> make_date(int year, unsigned month, int day) {
  if (year < 1900 || year > 2099 || day < 1) return std::nullopt;
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

bool has_weekday(Date date, int weekday) {
  return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding() == static_cast<unsigned>(weekday);
}

bool is_word_end(Text text, std::size_t at) {
  if (at >= text.size()) return true;
  const char32_t c = code_point_at(text, at).value;
  return !is_letter(c) && !is_digit(c);
}

std::size_t skip_ordinal(Text text, std::size_t at) {
  const std::string suffix = to_lower(match_letters(text, at));
  return is_one_of(suffix, {"st", "nd", "rd", "th"}) ? at + 2 : at;
}

// A year of four digits after spaces, commas or the given signs.
std::optional<Number> match_year(Text text, std::size_t at) {
  at = skip_spaces(text, at);
  at = skip_any(text, at, ",-/");
  at = skip_spaces(text, at);
  const auto year = match_number(text, at, 4);
  if (!year || year->digits != 4 || year->value < 1900 || year->value > 2099 || !is_word_end(text, year->end)) {
    return std::nullopt;
  }
  return year;
}

bool has_american_zone(Text text, std::size_t at) {
  const auto time = match_time(text, skip_any(text, at, ", "));
  if (!time) return false;
  const std::string after = to_lower(text.substr(at, *time - at));
  for (const Text zone : {" est", " edt", " et", " cst", " cdt", " ct", " pst", " pdt", " pt"}) {
    if (after.size() > zone.size() && after.compare(after.size() - zone.size(), zone.size(), zone) == 0) return true;
  }
  return false;
}

// "28/01/2024", "28.1.24", "28. 1. 2024"; the year is last.
std::optional<DateMatch> match_numeric(Text text, Number first, int weekday) {
  std::size_t at = first.end;
  if (at >= text.size()) return std::nullopt;
  const char sign = text[at];
  if (sign != '/' && sign != '.' && sign != '-') return std::nullopt;
  if (++at < text.size() && sign == '.' && text[at] == ' ') ++at;
  const auto second = match_number(text, at, 2);
  if (!second || second->end >= text.size() || text[second->end] != sign) return std::nullopt;
  at = second->end + 1;
  if (at < text.size() && sign == '.' && text[at] == ' ') ++at;
  auto year = match_number(text, at, 4);
  if (!year || (year->digits != 4 && year->digits != 2) || !is_word_end(text, year->end)) return std::nullopt;
  if (year->end + 1 < text.size() && text[year->end] == sign && ascii_digit(text[year->end + 1])) return std::nullopt;
  if (year->digits == 2) year->value += year->value < 70 ? 2000 : 1900;
  const auto day_first = make_date(year->value, static_cast<unsigned>(second->value), first.value);
  const auto month_first = make_date(year->value, static_cast<unsigned>(first.value), second->value);
  auto chosen = day_first;
  if (!day_first) {
    chosen = month_first;
  } else if (month_first && weekday >= 0) {
    if (!has_weekday(*day_first, weekday) && has_weekday(*month_first, weekday)) chosen = month_first;
  } else if (month_first && sign == '/' && has_american_zone(text, year->end)) {
    chosen = month_first;
  }
  if (!chosen) return std::nullopt;
  return DateMatch{0, year->end, chosen};
}

// "2024-11-28", "2024/11/28", "2024.11.28", a time after "T" included.
std::optional<DateMatch> match_iso(Text text, Number year) {
  std::size_t at = year.end;
  if (at >= text.size()) return std::nullopt;
  const char sign = text[at];
  if (sign != '-' && sign != '/' && sign != '.') return std::nullopt;
  const auto month = match_number(text, at + 1, 2);
  if (!month || month->end >= text.size() || text[month->end] != sign) return std::nullopt;
  const auto day = match_number(text, month->end + 1, 2);
  if (!day) return std::nullopt;
  const auto date = make_date(year.value, static_cast<unsigned>(month->value), day->value);
  if (!date) return std::nullopt;
  at = day->end;
  if (at + 1 < text.size() && text[at] == 'T' && ascii_digit(text[at + 1])) {
    const auto time = match_time(text, at + 1);
    if (time) at = *time;
  }
  if (!is_word_end(text, at)) return std::nullopt;
  return DateMatch{0, at, date};
}

// "28 November 2024", "28th Nov., 2024", "28-Nov-2024", "9 November".
std::optional<DateMatch> match_day_month(Text text, Number day) {
  std::size_t at = skip_any(text, skip_ordinal(text, day.end), ".-/");
  at = skip_spaces(text, at);
  if (to_lower(match_letters(text, at)) == "of") at = skip_spaces(text, at + 2);
  const Text word = match_letters(text, at);
  const unsigned month = month_number(word);
  if (month == 0 || day.value < 1 || day.value > 31) return std::nullopt;
  at += word.size();
  if (!is_word_end(text, at)) return std::nullopt;
  const std::size_t stop = skip_any(text, at, ".");
  if (const auto year = match_year(text, stop)) {
    const auto date = make_date(year->value, month, day.value);
    if (!date) return std::nullopt;
    return DateMatch{0, year->end, date};
  }
  return DateMatch{0, at, std::nullopt};
}

// "November 28, 2024", "Nov. 28 2024", "November 9".
std::optional<DateMatch> match_month_day(Text text, std::size_t at) {
  const Text word = match_letters(text, at);
  const unsigned month = month_number(word);
  if (month == 0) return std::nullopt;
  at = skip_spaces(text, skip_any(text, at + word.size(), ".-"));
  const auto day = match_number(text, at, 2);
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  const std::size_t day_end = skip_ordinal(text, day->end);
  if (!is_word_end(text, day_end)) return std::nullopt;
  if (const auto year = match_year(text, day_end)) {
    const auto date = make_date(year->value, month, day->value);
    if (!date) return std::nullopt;
    return DateMatch{0, year->end, date};
  }
  return DateMatch{0, day_end, std::nullopt};
}

}  // namespace

std::optional<DateMatch> match_date(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  if (at >= text.size()) return std::nullopt;
  if (at > 0) {
    const char32_t before = code_point_before(text, at).value;
    if (is_letter(before) || is_digit(before)) return std::nullopt;
  }
  int weekday = -1;
  const Text word = match_letters(text, at);
  if (!word.empty()) {
    weekday = weekday_number(word);
    if (weekday >= 0) at = skip_spaces(text, skip_any(text, at + word.size(), ".,"));
    if (weekday >= 0 && to_lower(match_letters(text, at)) == "the") at = skip_spaces(text, at + 3);
  }
  std::optional<DateMatch> match;
  if (const auto number = match_number(text, at, 4)) {
    if (number->digits == 4) {
      match = match_iso(text, *number);
    } else if (number->digits <= 2) {
      match = match_numeric(text, *number, weekday);
      if (!match) match = match_day_month(text, *number);
    }
  } else {
    match = match_month_day(text, at);
  }
  if (match) match->begin = begin;
  return match;
}

std::optional<std::size_t> match_time(std::string_view text, std::size_t at) {
  const auto hour = match_number(text, at, 2);
  if (!hour || hour->value > 24) return std::nullopt;
  std::size_t end = hour->end;
  bool clock = false;
  if (end + 2 < text.size() && (text[end] == ':' || text[end] == '.' || text[end] == 'h') &&
      ascii_digit(text[end + 1])) {
    const auto minute = match_number(text, end + 1, 2);
    if (!minute || minute->digits != 2 || minute->value > 59) return std::nullopt;
    end = minute->end;
    clock = true;
    if (end + 2 < text.size() && text[end] == ':' && ascii_digit(text[end + 1])) {
      end = skip_any(text, end + 1, "0123456789");
      if (end < text.size() && text[end] == '.') end = skip_any(text, end, ".0123456789");
    }
  }
  std::size_t next = skip_spaces(text, end);
  std::string half = to_lower(match_letters(text, next));
  if (half == "am" || half == "pm") {
    end = next + 2;
    clock = true;
  } else if ((half == "a" || half == "p") && to_lower(text.substr(next + 1, 3)) == ".m.") {
    end = next + 4;
    clock = true;
  }
  if (!clock) return std::nullopt;
  next = skip_any(text, skip_spaces(text, end), "(");
  const Text zone = match_letters(text, next);
  if (is_one_of(to_upper(zone), {"Z",   "GMT", "UTC", "BST", "CET", "CEST", "EET",  "EEST", "EST",  "EDT",  "ET",
                                 "CST", "CDT", "CT",  "PST", "PDT", "PT",   "MSK",  "IST",  "AEST", "AEDT", "JST",
                                 "KST", "SGT", "WIB", "WAT", "EAT", "CAT",  "SAST", "PKT",  "HKT",  "H",    "HRS"})) {
    end = skip_any(text, next + zone.size(), ")");
  }
  // "+05:30" directly after the clock or the zone; a date range or a dash has spaces around it.
  if (end + 1 < text.size() && (text[end] == '+' || text[end] == '-') && ascii_digit(text[end + 1])) {
    end = skip_any(text, end + 1, "0123456789:");
  }
  end = skip_any(text, end, ")");
  return is_word_end(text, end) ? std::optional(end) : std::nullopt;
}

std::optional<Date> read_date_value(std::string_view value) {
  value = trim(value);
  if (value.size() >= 8 && value.find_first_not_of("0123456789") >= 8 && value.find_first_of("-/. ") != 4) {
    const auto digits = [&](std::size_t from, std::size_t length) {
      return match_number(value.substr(from, length), 0, 4)->value;
    };
    if (value.size() == 8 || !ascii_digit(value[8])) {
      return make_date(digits(0, 4), static_cast<unsigned>(digits(4, 2)), digits(6, 2));
    }
    return std::nullopt;
  }
  const auto match = match_date(value, 0);
  return match ? match->date : std::nullopt;
}

}  // namespace chancery

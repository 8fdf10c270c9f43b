// Days as the press writes them: "Nov. 28, 2024", "7th October 2024", "28/01/2024", "2024-11-28T09:00Z".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/time_range.hpp"

namespace chancery {

struct DateMatch {
  std::size_t begin = 0;  // bytes of the text that was searched, a weekday before the day included
  std::size_t end = 0;
  std::optional<Date> date;  // empty where the year is not written ("November 9")
};

// The day written at exactly this offset. Numbers alone are read day first, unless there is no such
// day, the weekday before them decides, or a North American time zone follows ("03/04/2024 5 PM EST").
[[nodiscard]] std::optional<DateMatch> match_date(std::string_view text, std::size_t at);
// The end of the time of day written at exactly this offset, with its zone: "21:40", "6:12PM", "07.10 BST".
[[nodiscard]] std::optional<std::size_t> match_time(std::string_view text, std::size_t at);
// A value of metadata that is a day, with or without time and zone; the day as written is kept.
[[nodiscard]] std::optional<Date> read_date_value(std::string_view value);

}  // namespace chancery

// Times that count from the day of publication or from a time named before: "yesterday", "last week",
// "earlier this month", "next April", "three years ago", "two days later", "the past two years".
#pragma once

#include <optional>

#include "relations/calendar_dates.hpp"

namespace chancery {

struct RelativeReading {
  TimeRange range;
  std::size_t end = 0;  // the piece after it
};

// The tense tells on which side of the publication "the weekend" and "this Friday" lie. None where the day
// to count from is not known.
[[nodiscard]] std::optional<RelativeReading> read_relative(const Pieces& pieces, std::size_t begin,
                                                           const TimeContext& context, Tense tense);

}  // namespace chancery

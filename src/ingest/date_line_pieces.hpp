// Divides a line that may be a date line into days, times, signs and the names between them. Internal to the ingest
// room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/dates.hpp"

namespace chancery {

enum class DateLineKind { day, time, sign, name };

struct DateLinePiece {
  DateLineKind kind = DateLineKind::name;
  std::string_view text;  // name: the words between signs; a part of the line, which must outlive it
  std::string label;      // plain label words before a name or day: "updated", "by"
  std::optional<Date> date;
};

// Whether a sign that divides parts begins here, and its end.
[[nodiscard]] std::size_t match_sign(std::string_view line, std::size_t at);

[[nodiscard]] std::vector<DateLinePiece> split_pieces(std::string_view line);

}  // namespace chancery

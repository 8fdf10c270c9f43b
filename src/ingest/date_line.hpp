// Header and footer lines that give a day: "28/01/2024 - 21:40", "Friday, December 6, 2024 | The
// Harbour Gazette", "Posted On: 3 MAY 2022 4:05PM by PIB Hyderabad", "Brussels, 5 May 2020".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/span.hpp"
#include "core/time_range.hpp"

namespace chancery {

struct DateLine {
  std::optional<Date> published;  // unlabelled, or "Published", "Posted", "Date"
  std::optional<Date> first;      // "First published"
  std::optional<Date> updated;    // "Updated", "Last modified"
  std::string place;
  std::string region;  // "Cook Islands" in "Rarotonga, Cook Islands - 10 November 2023"
  Span place_span;     // bytes of the line with place and region
  std::string publisher;
  bool has_text = false;  // the line is also a headline: "Remarks at the forum, Oslo, 5 May 2020"

  [[nodiscard]] std::optional<Date> best() const { return published ? published : first ? first : updated; }
};

// Empty unless the line gives a whole day set off by signs or labels from the names around it; a day
// inside running text is no date line.
[[nodiscard]] std::optional<DateLine> read_date_line(std::string_view line);

struct LeadingDate {
  std::size_t end = 0;  // bytes of the paragraph before the text proper
  Date date;
};

// "date 2024-11-28 ASTANA – …", "Published: 5 May 2020 Ministers meet": a labelled or ISO day glued to
// the start of a line of text.
[[nodiscard]] std::optional<LeadingDate> read_leading_date(std::string_view paragraph);

// "Published", "Last updated:" alone, the day on the next line.
[[nodiscard]] bool is_date_label(std::string_view line);

}  // namespace chancery

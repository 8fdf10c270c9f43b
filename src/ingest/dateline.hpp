// The dateline before a report's first sentence: "GENEVA, 15 Feb 2021 (Lakeside News) - ",
// "MOSCOW, November 9. /AGENCY/. ", "ASTANA – ".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/span.hpp"
#include "core/time_range.hpp"

namespace chancery {

struct Dateline {
  std::size_t end = 0;       // bytes of the paragraph before its first sentence
  std::string place;         // may be empty: "(Agency) - …", "5 May 2020 – …"
  std::string region;        // "Malaysia" after a comma, may be empty
  Span place_span;           // bytes of the paragraph with place and region
  std::optional<Date> date;  // empty where the dateline has none or no year
  std::string publisher;     // from the brackets or slashes, may be empty
};

// The dateline at the start of a paragraph of running text. A place alone must be in capitals and be
// followed by a dash or a colon.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view paragraph);

// A line that is nothing but a dateline with its agency, the text below it: "WASHINGTON (AA)",
// "Baku, November 28, AZERTAC".
[[nodiscard]] std::optional<Dateline> read_dateline_alone(std::string_view line);

// Bytes of the day and place that open an item of a digest, "OSLO, 13 March. ", "31 March, Lima: ", and of the signs
// after them; {0, 0} if there is no day at the start.
struct ItemLabel {
  std::size_t words = 0, end = 0;
};
[[nodiscard]] ItemLabel read_item_label(std::string_view item);

}  // namespace chancery

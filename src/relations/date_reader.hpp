// Reads one date, as the calendar names it, without what follows it in a stretch; shared by the files behind
// calendar_dates.hpp.
#pragma once

#include <optional>

#include "relations/calendar_dates.hpp"

namespace chancery {

struct DateReading {
  PartialDate date;
  std::size_t end = 0;  // the piece after it
};

class DateReader {
 public:
  DateReader(const Pieces& pieces, const TimeContext& context) : pieces_(pieces), context_(context) {}

  [[nodiscard]] std::optional<DateReading> read(std::size_t at) const;
  [[nodiscard]] std::optional<unsigned> day_number(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> day_month(std::size_t at) const;

 private:
  // The piece after a month's name and its dot.
  [[nodiscard]] std::size_t after_month(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> numeric(std::size_t at) const;
  [[nodiscard]] DateReading with_year(PartialDate date, std::size_t end) const;
  [[nodiscard]] std::optional<DateReading> weekday_first(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> month_first(std::size_t at, bool need_day = false) const;

  // date_periods.cpp
  [[nodiscard]] std::optional<DateReading> fuzzy(std::size_t at) const;
  [[nodiscard]] std::optional<unsigned> rank(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> part_of_year(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> run_up(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> feast(std::size_t at) const;
  [[nodiscard]] std::optional<DateReading> season(std::size_t at, bool led = false) const;
  [[nodiscard]] std::optional<DateReading> year_alone(std::size_t at) const;

  const Pieces& pieces_;
  const TimeContext& context_;
};

}  // namespace chancery

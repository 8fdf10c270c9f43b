// Reads one time that is told from another, at one place of a sentence; shared by the files behind relative_times.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "relations/calendar.hpp"
#include "relations/relative_times.hpp"

namespace chancery {

class RelativeReader {
 public:
  RelativeReader(const Pieces& pieces, const TimeContext& context, Tense tense)
      : pieces_(pieces), context_(context), tense_(tense) {}

  [[nodiscard]] std::optional<RelativeReading> read(std::size_t at) const;

 private:
  using Reading = std::optional<RelativeReading>;
  enum class Direction { none, here, back, ahead };
  // How many units, and which: "three years", "a year", "two and a half months".
  struct Count {
    double value;
    Unit unit;
    std::size_t end;
  };

  [[nodiscard]] std::optional<Date> published() const { return context_.published; }
  static Reading make(std::optional<TimeRange> range, std::size_t end) {
    if (!range) return std::nullopt;
    return RelativeReading{std::move(*range), end};
  }

  // relative_days.cpp
  [[nodiscard]] Reading day(int offset, std::size_t end) const;
  [[nodiscard]] Reading same_day(std::size_t end) const;  // needs context_.last_day
  [[nodiscard]] bool is_part_of_day(std::size_t at) const;
  [[nodiscard]] std::size_t skip_part_of_day(std::size_t at) const;
  [[nodiscard]] bool is_programme() const;
  [[nodiscard]] Reading named_day(std::size_t at) const;
  [[nodiscard]] Reading day_of_stay(std::size_t at) const;
  [[nodiscard]] Reading day_of_week(std::size_t at) const;
  [[nodiscard]] Reading weekend(int which, std::size_t end) const;
  [[nodiscard]] Reading weekday_pointed(unsigned wanted, Direction direction, std::size_t at) const;

  // relative_times.cpp
  [[nodiscard]] Reading boundary(std::size_t at) const;
  [[nodiscard]] std::optional<Count> count_at(std::size_t at) const;
  [[nodiscard]] static std::optional<TimeRange> moved(Date base, const Count& count, int sign);
  [[nodiscard]] bool closes(std::size_t at) const;
  [[nodiscard]] Reading counted_back(std::size_t at) const;
  [[nodiscard]] Reading from_before(std::size_t at) const;
  [[nodiscard]] Direction direction_at(std::size_t at) const;
  [[nodiscard]] Reading pointed(std::size_t at) const;
  [[nodiscard]] Reading stretch(std::size_t at, Direction direction) const;
  [[nodiscard]] std::optional<TimeRange> stretch_range(const Count& count, int sign) const;
  [[nodiscard]] Reading unit_pointed(Unit unit, Direction direction, bool the, std::size_t at) const;
  [[nodiscard]] Reading months_pointed(unsigned month, int length, Direction direction, std::size_t at) const;
  [[nodiscard]] bool is_rarity(std::size_t at) const;
  [[nodiscard]] Reading ahead(std::size_t at) const;

  const Pieces& pieces_;
  const TimeContext& context_;
  Tense tense_;
};

}  // namespace chancery

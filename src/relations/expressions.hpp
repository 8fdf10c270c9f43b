// Expressions of time and of amount in parsed sentences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time_range.hpp"
#include "entities/entities.hpp"
#include "language/document.hpp"
#include "relations/statement.hpp"

namespace chancery {

// "on Nov. 27", "last year", "in the first nine months of this year", "by 2030", "from 2021 to 2025".
struct TimeExpression {
  int sentence = 0;
  Span tokens;   // without the preposition
  int head = 0;  // the token where the tree attaches it
  TimeRange range;
  bool deadline = false;  // "by 2033", "before", "until": the end is what is meant
  bool future = false;    // lies after the publication date
};

// Times are normalised against the day of publication; without it, expressions that need one
// ("yesterday") are left out and "27 November" without a year is too.
[[nodiscard]] std::vector<TimeExpression> find_times(const Document& document, std::optional<Date> published);

// "more than $28.2 billion", "10.2%", "93 projects", "nearly 24,000 companies".
struct AmountExpression {
  int sentence = 0;
  Span tokens;   // currency, figure, multiplier and counted noun
  int head = 0;  // the token where the tree attaches it
  Amount amount;
  std::string approximation;  // "about", "over", "nearly", "under" or ""
};

// All amounts of the document; dates, ages, ordinals, list numbers, scores and telephone numbers are none.
[[nodiscard]] std::vector<AmountExpression> find_amounts(const Document& document,
                                                         const std::vector<TimeExpression>& times);

// What each amount measures, of whom and for when. Mode and attribution are left at their defaults:
// the caller sets them, as it does for statements.
[[nodiscard]] std::vector<Observation> find_observations(const Document& document, const Entities& entities,
                                                         const std::vector<AmountExpression>& amounts,
                                                         const std::vector<TimeExpression>& times);

}  // namespace chancery

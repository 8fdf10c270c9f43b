// When and where of statements whose own sentence leaves it open, by the occasion that a report tells of: "He flew to
// Lima on Monday. He met …" tells of Monday and of Lima, and what a report of a visit tells in the simple past without
// another time was on the day of the visit.
#pragma once

#include <optional>
#include <vector>

#include "core/time_range.hpp"
#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Which part a predicate has in an occasion: `met` takes time and place, `told` the time alone, `came` gives its object
// as the place.
enum class OccasionRole : std::uint8_t { none, met, told, came };

// `roles` by predicate; statements must be in the order of their sentences. Without a day of publication only sentences
// next to each other share.
void share_occasions(std::vector<Statement>& statements, const std::vector<SentenceView>& views,
                     const std::vector<TimeExpression>& times, const std::vector<OccasionRole>& roles,
                     std::optional<Date> published);

}  // namespace chancery

// Of whom and for when a figure speaks: the entities and the time that the tree and the order of words give it.
#pragma once

#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/expressions.hpp"
#include "relations/measures.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

struct AboutReading {
  std::vector<EntityId> about;  // in text order, each once
  float confidence = 0.0F;      // lower where only the sentence as a whole gives them
  bool open = false;            // empty, and the subject stands for somebody named in an earlier sentence
  bool of_unknown = false;      // empty, and of a name that is nobody known
  bool of_land = false;  // empty, and it counts the people of a state that goes unnamed: "the kingdom of 2 million"
};

// Entities in the measured phrase and around its verb; failing these, the countries and bodies of the
// sentence. Names among the `taken` tokens, those of times and figures, do not count. Persons count where it is told of
// them how often or how long something was done to them, and where no other takes part. Empty if the sentence names
// nobody.
[[nodiscard]] AboutReading find_about(const SentenceView& view, const Measure& measure, const AmountExpression& amount,
                                      const std::vector<bool>& taken, const Entities& entities);

// The time that belongs to the figure. Times of comparison ("than a year earlier") do not.
[[nodiscard]] std::optional<TimeRange> find_time_of(const SentenceView& view, const Measure& measure,
                                                    const AmountExpression& amount,
                                                    const std::vector<AmountExpression>& amounts,
                                                    const std::vector<TimeExpression>& times);

}  // namespace chancery

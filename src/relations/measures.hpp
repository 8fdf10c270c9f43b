// What a figure measures, read from the tree: "trade turnover" in "trade turnover reached $20 billion",
// "joint projects" in "93 joint projects", "duty" in "a 36% duty".
#pragma once

#include <string>
#include <vector>

#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

struct Measure {
  std::string text;        // the head phrase as the text has it; "" if only what was said before can tell
  int carrier = -1;        // the token that heads the phrase, -1 if none was found
  int verb = -1;           // the predicate that governs the figure or is the figure, -1 if none
  bool certain = true;     // false where the tree gave no clear place and the nearest noun was taken
};

// `taken` marks the tokens of times and amounts, which are no part of a phrase.
[[nodiscard]] Measure find_measure(const SentenceView& view, const AmountExpression& amount,
                                   const std::vector<bool>& taken);

}  // namespace chancery

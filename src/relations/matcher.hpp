// Finds the places where a pattern of the ontology fits a sentence.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/arguments.hpp"
#include "relations/attribution.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// One fit: the pattern, its trigger word and one pair of arguments.
struct Match {
  const Pattern* pattern = nullptr;
  int trigger = 0;
  Argument subject, object;
};

// All fits in the sentence, by trigger, then in the order of the patterns.
[[nodiscard]] std::vector<Match> find_matches(const SentenceView& view, const Entities& entities,
                                              const PatternSet& patterns, const Attribution& attribution);

}  // namespace chancery

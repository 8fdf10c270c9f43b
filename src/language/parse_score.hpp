// How well a parsed text agrees with a gold one. Words are aligned by their characters without white space, as the
// CoNLL 2018 shared task does (Zeman et al., 2018), so both may have been split differently.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "language/conllu.hpp"

namespace chancery {

struct Score {
  std::size_t gold = 0;     // how many the gold text has
  std::size_t system = 0;   // how many the other has
  std::size_t correct = 0;  // how many agree

  // Between 0 and 1; 1 where nothing was asked for and nothing given.
  [[nodiscard]] double precision() const { return system == 0 ? (gold == 0 ? 1.0 : 0.0) : ratio(correct, system); }
  [[nodiscard]] double recall() const { return gold == 0 ? (system == 0 ? 1.0 : 0.0) : ratio(correct, gold); }
  [[nodiscard]] double f1() const { return gold + system == 0 ? 1.0 : 2.0 * ratio(correct, gold + system); }

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
  }
};

struct ParseScores {
  Score tokens;     // as written: "don't" is one
  Score sentences;  // same first and last character
  Score words;      // "do", "n't"
  Score upos;       // this and the following count words that are also aligned
  Score xpos;
  Score lemmas;                       // a gold lemma that is left out agrees with any
  Score heads;                        // unlabelled attachment
  Score labelled;                     // labelled attachment, in the relations that chancery::Relation knows
  Score entities;                     // names of persons, places and organisations: same words and same type
  std::array<Score, 4> entity_types;  // the same by type: persons, places, organisations, others
};

// Throws Error (input) with the place in `system`'s text where the two texts differ by more than white space.
[[nodiscard]] ParseScores score_parse(const Treebank& gold, const Treebank& system);

// A table for people: precision, recall and F1 in per cent, one measure a line; no lines for types of names that
// neither text has.
[[nodiscard]] std::string to_table(const ParseScores& scores);

}  // namespace chancery

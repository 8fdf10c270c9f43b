// The arc-hybrid transition system (Kuhlmann et al. 2011) with ROOT at the bottom of the stack: the state of a parse,
// its actions, and what the network sees of it. Training and parsing share it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/document.hpp"

namespace chancery {

constexpr std::size_t relation_count = static_cast<std::size_t>(Relation::xcomp) + 1;

// Actions as numbers: 0 shifts; then attaching the stack's top to the buffer's first word (left) or to the word below
// it (right), once per relation.
constexpr std::size_t shift_action = 0;
constexpr std::size_t left_action(std::size_t relation) { return 1 + relation; }
constexpr std::size_t right_action(std::size_t relation) { return 1 + relation_count + relation; }
constexpr std::size_t action_count = 1 + 2 * relation_count;

constexpr std::size_t max_parse_length = 200;  // words; longer sentences are parsed in pieces

struct StateFeatures {
  static constexpr std::size_t token_count = 13;  // s0 s1 s2 b0 b1 b2, then children of s0, s1 and b0
  static constexpr std::size_t child_count = 7;
  static constexpr std::size_t row_count = child_count + 5;  // child labels, two distances, three valencies
  static constexpr std::size_t table_rows = child_count * (relation_count + 1) + 2 * 12 + 16 + 16 + 4;
  std::array<std::int16_t, token_count> tokens;  // index, or size() for ROOT, size() + 1 for nothing
  std::array<std::uint16_t, row_count> rows;     // rows of one table of vectors
};

class ParseState {
 public:
  struct Node {
    std::int16_t head = -1;
    std::int16_t left[2] = {-1, -1};  // last and last but one attached on the left
    std::int16_t right[2] = {-1, -1};
    std::uint8_t left_count = 0;
    std::uint8_t right_count = 0;
    std::uint8_t relation = 0;
    float probability = 0.0F;
  };

  ParseState();
  // Before the first action on a sentence of n words, 1 ≤ n ≤ max_parse_length.
  void reset(std::size_t n);
  void copy_from(const ParseState& other);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool finished() const { return next_ == size_ && stack_size_ == 1; }
  [[nodiscard]] bool can_shift() const { return next_ < size_; }
  [[nodiscard]] bool can_left() const { return next_ < size_ && stack_size_ >= 2; }
  [[nodiscard]] bool can_right() const { return stack_size_ >= 3; }
  // The last action: the one word left is attached to ROOT.
  [[nodiscard]] bool can_root() const { return stack_size_ == 2 && next_ == size_; }

  // Applies an allowed action; `probability` is kept with the arc it makes.
  void apply(std::size_t action, float probability);

  void features(StateFeatures& out) const;

  [[nodiscard]] const Node& node(std::size_t word) const { return nodes_[word]; }
  [[nodiscard]] std::size_t next() const { return next_; }
  [[nodiscard]] std::size_t stack_size() const { return stack_size_; }  // counts ROOT
  // The word `depth` below the top (0 is the top); size() for ROOT.
  [[nodiscard]] std::size_t stacked(std::size_t depth) const {
    return static_cast<std::size_t>(stack_[stack_size_ - 1 - depth]);
  }

  float score = 0.0F;  // log probability of the actions so far; the beam's concern

 private:
  void attach(std::size_t child, std::size_t head, bool to_left, std::size_t relation, float probability);

  std::size_t size_ = 0;
  std::size_t next_ = 0;
  std::size_t stack_size_ = 0;
  std::vector<std::int16_t> stack_;
  std::vector<Node> nodes_;  // those before next() and at it are set; words further on have no arcs yet
};

}  // namespace chancery

#include "language/transitions.hpp"

#include <algorithm>

namespace chancery {
namespace {

std::uint16_t distance_bucket(std::size_t distance) {
  if (distance <= 6) return static_cast<std::uint16_t>(distance);
  if (distance <= 8) return 7;
  if (distance <= 12) return 8;
  if (distance <= 20) return 9;
  return distance <= 40 ? 10 : 11;
}

constexpr std::size_t label_rows = relation_count + 1;
constexpr std::size_t distance_rows = StateFeatures::child_count * label_rows;
constexpr std::size_t valency_rows = distance_rows + 2 * 12;

}  // namespace

ParseState::ParseState() : stack_(max_parse_length + 1), nodes_(max_parse_length) {}

void ParseState::reset(std::size_t n) {
  size_ = n;
  next_ = 0;
  stack_size_ = 1;
  stack_[0] = static_cast<std::int16_t>(n);
  nodes_[0] = Node{};
  score = 0.0F;
}

void ParseState::copy_from(const ParseState& other) {
  size_ = other.size_;
  next_ = other.next_;
  stack_size_ = other.stack_size_;
  score = other.score;
  std::copy_n(other.stack_.begin(), stack_size_, stack_.begin());
  std::copy_n(other.nodes_.begin(), std::min(size_, next_ + 1), nodes_.begin());
}

void ParseState::attach(std::size_t child, std::size_t head, bool to_left, std::size_t relation, float probability) {
  Node& node = nodes_[child];
  node.head = static_cast<std::int16_t>(head);
  node.relation = static_cast<std::uint8_t>(relation);
  node.probability = probability;
  if (head == size_) return;
  Node& parent = nodes_[head];
  auto& children = to_left ? parent.left : parent.right;
  std::uint8_t& count = to_left ? parent.left_count : parent.right_count;
  children[1] = children[0];
  children[0] = static_cast<std::int16_t>(child);
  count = static_cast<std::uint8_t>(std::min(count + 1, 3));
}

void ParseState::apply(std::size_t action, float probability) {
  if (action == shift_action) {
    stack_[stack_size_++] = static_cast<std::int16_t>(next_++);
    if (next_ < size_) nodes_[next_] = Node{};
  } else if (action <= relation_count) {
    attach(stacked(0), next_, true, action - 1, probability);
    --stack_size_;
  } else {
    attach(stacked(0), stacked(1), false, action - 1 - relation_count, probability);
    --stack_size_;
  }
}

void ParseState::features(StateFeatures& out) const {
  const auto root = static_cast<std::int16_t>(size_);
  const auto none = static_cast<std::int16_t>(size_ + 1);
  const auto at_depth = [&](std::size_t depth) { return depth < stack_size_ ? stack_[stack_size_ - 1 - depth] : none; };
  const auto ahead = [&](std::size_t k) { return next_ + k < size_ ? static_cast<std::int16_t>(next_ + k) : none; };
  const std::int16_t s0 = at_depth(0);
  const std::int16_t s1 = at_depth(1);
  const std::int16_t b0 = ahead(0);
  out.tokens = {s0, s1, at_depth(2), b0, ahead(1), ahead(2)};

  const auto node_of = [&](std::int16_t word) {
    return word < root ? &nodes_[static_cast<std::size_t>(word)] : nullptr;
  };
  const Node* n0 = node_of(s0);
  const Node* n1 = node_of(s1);
  const Node* m0 = node_of(b0);
  const std::array<std::int16_t, StateFeatures::child_count> children = {
      n0 ? n0->left[0] : std::int16_t{-1},  n0 ? n0->left[1] : std::int16_t{-1}, n0 ? n0->right[0] : std::int16_t{-1},
      n0 ? n0->right[1] : std::int16_t{-1}, n1 ? n1->left[0] : std::int16_t{-1}, n1 ? n1->right[0] : std::int16_t{-1},
      m0 ? m0->left[0] : std::int16_t{-1}};
  for (std::size_t i = 0; i < children.size(); ++i) {
    const bool present = children[i] >= 0;
    out.tokens[6 + i] = present ? children[i] : none;
    const std::size_t label = present ? nodes_[static_cast<std::size_t>(children[i])].relation + 1U : 0U;
    out.rows[i] = static_cast<std::uint16_t>(i * label_rows + label);
  }
  const std::size_t near = n0 && m0 ? next_ - static_cast<std::size_t>(s0) : 0;
  const std::size_t far = n0 && n1 ? static_cast<std::size_t>(s0 - s1) : 0;
  std::size_t k = children.size();
  out.rows[k++] = static_cast<std::uint16_t>(distance_rows + distance_bucket(near));
  out.rows[k++] = static_cast<std::uint16_t>(distance_rows + 12 + distance_bucket(far));
  const auto valency = [](const Node* node) { return node ? node->left_count * 4U + node->right_count : 0U; };
  out.rows[k++] = static_cast<std::uint16_t>(valency_rows + valency(n0));
  out.rows[k++] = static_cast<std::uint16_t>(valency_rows + 16 + valency(n1));
  out.rows[k++] = static_cast<std::uint16_t>(valency_rows + 32 + (m0 ? m0->left_count : 0U));
}

}  // namespace chancery

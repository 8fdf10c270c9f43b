// The losses of tagger and parser.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "language/penn_tags.hpp"
#include "language/train_network.hpp"

namespace chancery {
namespace {

using Index = Eigen::Index;

Index index(std::size_t i) { return static_cast<Index>(i); }

constexpr float exploration = 0.85F;  // how often training follows the parser's own choice

// Cross-entropy of one group of scores, turned into its derivative in place; several labels may be right.
float cross_entropy(float* scores, std::size_t count, const auto& is_right, float weight) {
  float largest = -std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < count; ++i) largest = std::max(largest, scores[i]);
  float total = 0.0F;
  float right = 0.0F;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = std::exp(scores[i] - largest);
    total += scores[i];
    if (is_right(i)) right += scores[i];
  }
  right = std::max(right, 1e-30F);
  for (std::size_t i = 0; i < count; ++i)
    scores[i] = weight * (scores[i] / total - (is_right(i) ? scores[i] / right : 0.0F));
  return weight * (std::log(total) - std::log(right));
}

// What an action would cost: the gold arcs that it puts out of reach (Goldberg and Nivre 2013).
class Oracle {
 public:
  Oracle(const std::vector<TrainWord>& words, std::size_t begin, std::size_t size) : size_(size) {
    for (std::size_t i = 0; i < size; ++i) {
      const Token& token = *words[begin + i].gold;
      heads_[i] = token.head < 0 ? size : static_cast<std::size_t>(token.head);
      relations_[i] = static_cast<std::size_t>(token.relation);
    }
  }

  // Marks the actions of least cost.
  void best_actions(const ParseState& state, std::array<bool, action_count>& right) const {
    constexpr int never = 1 << 20;
    right.fill(false);
    if (state.can_root()) {
      right[right_action(static_cast<std::size_t>(Relation::root))] = true;
      return;
    }
    const int shift = state.can_shift() ? shift_cost(state) : never;
    const int left = state.can_left() ? attach_cost(state, true) : never;
    const int to_right = state.can_right() ? attach_cost(state, false) : never;
    const int least = std::min({shift, left, to_right});
    if (shift == least) right[shift_action] = true;
    const std::size_t relation = state.stack_size() > 1 ? relation_for(state.stacked(0)) : 0;
    if (left == least) right[left_action(relation)] = true;
    if (to_right == least) right[right_action(relation)] = true;
  }

 private:
  // A word whose gold head is ROOT but that must hang elsewhere is best a parataxis.
  std::size_t relation_for(std::size_t word) const {
    constexpr auto root = static_cast<std::size_t>(Relation::root);
    return relations_[word] == root ? static_cast<std::size_t>(Relation::parataxis) : relations_[word];
  }
  int shift_cost(const ParseState& state) const {
    const std::size_t word = state.next();
    int cost = 0;
    for (std::size_t depth = 0; depth < state.stack_size(); ++depth) {
      const std::size_t other = state.stacked(depth);
      if (depth > 0 && heads_[word] == other) ++cost;
      if (other < size_ && heads_[other] == word) ++cost;
    }
    return cost;
  }
  int attach_cost(const ParseState& state, bool to_left) const {
    const std::size_t word = state.stacked(0);
    int cost = 0;
    for (std::size_t i = state.next(); i < size_; ++i) {
      if (heads_[i] == word) ++cost;
      if (heads_[word] == i && !(to_left && i == state.next())) ++cost;
    }
    if (to_left && state.stack_size() > 1 && heads_[word] == state.stacked(1)) ++cost;
    return cost;
  }

  std::size_t size_;
  std::array<std::size_t, max_parse_length> heads_{}, relations_{};
};

}  // namespace

float tag_loss(Network& network, const Batch& batch, const Matrix& encoded, Matrix& derivative) {
  const Layout& layout = network.layout;
  Matrix scores = network.weight(layout.tags) * encoded;
  scores.colwise() += network.weight(layout.tags_bias).col(0);
  Matrix d = Matrix::Zero(scores.rows(), scores.cols());
  const auto tags = penn_tags();
  const std::size_t xpos_begin = padded(upos_count);
  float loss = 0.0F;
  const auto add = [&](Index column, std::size_t begin, std::size_t count, const auto& is_right, float weight) {
    float* from = scores.col(column).data() + begin;
    loss += cross_entropy(from, count, is_right, weight);
    std::copy_n(from, count, d.col(column).data() + begin);
  };
  for (const Batch::Part& part : batch.sentences) {
    for (std::size_t i = part.begin; i < part.end; ++i) {
      const Token& gold = *batch.words[i].gold;
      if (part.sentence->has_tree) {
        const auto upos = static_cast<std::size_t>(gold.upos);
        add(
            index(i), 0, upos_count, [&](std::size_t k) { return k == upos; }, 0.5F);
        const auto found = std::ranges::find(tags, gold.xpos);
        if (found != tags.end()) {
          const auto xpos = static_cast<std::size_t>(found - tags.begin());
          add(
              index(i), xpos_begin, tags.size(), [&](std::size_t k) { return k == xpos; }, 0.5F);
        }
      }
    }
  }
  network.gradient(layout.tags).noalias() += d * encoded.transpose();
  network.gradient(layout.tags_bias).col(0) += d.rowwise().sum();
  derivative.noalias() += network.weight(layout.tags).transpose() * d;
  return loss;
}

float arc_loss(Network& network, const Batch& batch, const Matrix& encoded, Matrix& derivative) {
  constexpr float weight = 0.4F;
  const Layout& layout = network.layout;
  Matrix scores = network.weight(layout.arcs) * encoded;
  scores.colwise() += network.weight(layout.arcs_bias).col(0);
  float loss = 0.0F;
  for (const Batch::Part& part : batch.sentences) {
    for (std::size_t i = part.begin; i < part.end; ++i) {
      float* column = scores.col(index(i)).data();
      if (!part.sentence->has_tree) {
        std::fill_n(column, arc_kinds + arc_distances, 0.0F);
        continue;
      }
      const Token& gold = *batch.words[i].gold;
      const auto distance = gold.head < 0 ? 0 : gold.head - static_cast<std::int32_t>(i - part.begin);
      const std::size_t kind = static_cast<std::size_t>(gold.relation) + (distance > 0 ? relation_count : 0);
      // 1, 2, 3 to 4, 5 to 8, more; the same again to the right.
      const auto far = static_cast<unsigned>(distance < 0 ? -distance : distance);
      const auto step = std::min<std::size_t>(4, static_cast<std::size_t>(std::bit_width(far > 0 ? far - 1 : 0U)));
      const std::size_t bucket = step + (distance > 0 ? 5 : 0);
      loss += cross_entropy(
          column, arc_kinds, [&](std::size_t k) { return k == kind; }, weight);
      loss += cross_entropy(
          column + arc_kinds, arc_distances, [&](std::size_t k) { return k == bucket; }, weight);
    }
  }
  network.gradient(layout.arcs).noalias() += scores * encoded.transpose();
  network.gradient(layout.arcs_bias).col(0) += scores.rowwise().sum();
  derivative.noalias() += network.weight(layout.arcs).transpose() * scores;
  return loss;
}

float parse_loss(Network& network, const Batch& batch, const Matrix& encoded, Matrix& derivative, Random& random) {
  const Layout& layout = network.layout;
  const Index words = encoded.cols();
  const Index hidden = 2 * index(layout.shape.parser_hidden);
  const Index width = encoded.rows();
  // The batch's words, then ROOT and nothing.
  Matrix rows(width, words + 2);
  rows << encoded, network.weight(layout.parse_tokens);
  const Matrix products = network.weight(layout.parse_inputs) * rows;
  Matrix d_products = Matrix::Zero(products.rows(), products.cols());
  const MatrixView table = network.weight(layout.parse_table);
  MatrixView d_table = network.gradient(layout.parse_table);

  struct Run {
    const Batch::Part* part;
    Oracle oracle;
    ParseState state;
    StateFeatures features;
  };
  std::vector<Run> runs;
  for (const Batch::Part& part : batch.sentences) {
    const std::size_t size = part.end - part.begin;
    if (!part.sentence->has_tree || size > max_parse_length) continue;
    runs.push_back({&part, Oracle(batch.words, part.begin, size), ParseState(), {}});
    runs.back().state.reset(size);
  }

  float loss = 0.0F;
  std::array<bool, action_count> right{};
  std::vector<Run*> active;
  for (;;) {
    active.clear();
    for (Run& run : runs)
      if (!run.state.finished()) active.push_back(&run);
    if (active.empty()) break;
    const Index count = index(active.size());
    Matrix z = network.weight(layout.parse_bias).col(0).replicate(1, count);
    const auto column_of = [&](const Run& run, std::size_t k) {
      const auto token = static_cast<std::size_t>(run.features.tokens[k]);
      const std::size_t size = run.state.size();
      return token < size ? index(run.part->begin + token) : words + index(token - size);
    };
    for (Index s = 0; s < count; ++s) {
      Run& run = *active[static_cast<std::size_t>(s)];
      run.state.features(run.features);
      for (std::size_t k = 0; k < StateFeatures::token_count; ++k)
        z.col(s) += products.col(column_of(run, k)).segment(index(k) * hidden, hidden);
      for (const std::uint16_t row : run.features.rows) z.col(s) += table.col(row);
    }
    const Index half = hidden / 2;
    const Matrix h = z.topRows(half).cwiseMax(z.bottomRows(half));
    Matrix scores = network.weight(layout.parse_output) * h;
    scores.colwise() += network.weight(layout.parse_output_bias).col(0);
    for (Index s = 0; s < count; ++s) {
      Run& run = *active[static_cast<std::size_t>(s)];
      ParseState& state = run.state;
      run.oracle.best_actions(state, right);
      float* column = scores.col(s).data();
      constexpr float never = -1e9F;
      if (!state.can_shift()) column[shift_action] = never;
      if (!state.can_left()) std::fill_n(column + left_action(0), relation_count, never);
      if (!state.can_right()) std::fill_n(column + right_action(0), relation_count, never);
      constexpr auto root = static_cast<std::size_t>(Relation::root);
      column[left_action(root)] = never;
      column[right_action(root)] = state.can_root() ? 0.0F : never;

      const auto best = static_cast<std::size_t>(std::max_element(column, column + action_count) - column);
      std::size_t action = best;
      if (!right[best] && !random.chance(exploration)) {
        action = action_count;
        for (std::size_t a = 0; a < action_count; ++a)
          if (right[a] && (action == action_count || column[a] > column[action])) action = a;
      }
      loss += cross_entropy(
          column, action_count, [&](std::size_t a) { return right[a]; }, 1.0F);
      std::fill(column + action_count, column + scores.rows(), 0.0F);
      column[right_action(root)] = 0.0F;
      state.apply(action, 0.0F);
    }
    network.gradient(layout.parse_output).noalias() += scores * h.transpose();
    network.gradient(layout.parse_output_bias).col(0) += scores.rowwise().sum();
    const Matrix d_h = network.weight(layout.parse_output).transpose() * scores;
    Matrix d_z(hidden, count);
    const auto first = (z.topRows(half).array() > z.bottomRows(half).array()).cast<float>();
    d_z.topRows(half) = d_h.array() * first;
    d_z.bottomRows(half) = d_h.array() * (1.0F - first);
    network.gradient(layout.parse_bias).col(0) += d_z.rowwise().sum();
    for (Index s = 0; s < count; ++s) {
      const Run& run = *active[static_cast<std::size_t>(s)];
      for (std::size_t k = 0; k < StateFeatures::token_count; ++k) {
        // The state has moved on, but features and sizes are those that were scored.
        d_products.col(column_of(run, k)).segment(index(k) * hidden, hidden) += d_z.col(s);
      }
      for (const std::uint16_t row : run.features.rows) d_table.col(row) += d_z.col(s);
    }
  }
  network.gradient(layout.parse_inputs).noalias() += d_products * rows.transpose();
  const Matrix d_rows = network.weight(layout.parse_inputs).transpose() * d_products;
  derivative += d_rows.leftCols(words);
  network.gradient(layout.parse_tokens) += d_rows.rightCols(2);
  return loss;
}

}  // namespace chancery

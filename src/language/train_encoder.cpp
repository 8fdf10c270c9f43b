// The encoder in training: from words to their encodings, and the gradients back.
#include <algorithm>

#include "language/train_network.hpp"

namespace chancery {
namespace {

using Index = Eigen::Index;

Index index(std::size_t i) { return static_cast<Index>(i); }

// A mask of 0 and 1/(1-p).
void draw_mask(Matrix& mask, Index rows, Index columns, float dropout, Random& random) {
  mask.resize(rows, columns);
  const float kept = 1.0F / (1.0F - dropout);
  const auto limit = static_cast<std::uint32_t>(dropout * 65536.0F);
  float* at = mask.data();
  const Index size = mask.size();
  for (Index i = 0; i < size;) {
    std::uint64_t bits = random.next();
    for (int k = 0; k < 4 && i < size; ++k, ++i, bits >>= 16) at[i] = (bits & 0xFFFFU) < limit ? 0.0F : kept;
  }
}

// out = max of the two halves of z; and back: d's share to the larger half.
Matrix maxout(const Matrix& z) {
  const Index half = z.rows() / 2;
  return z.topRows(half).cwiseMax(z.bottomRows(half));
}

Matrix maxout_back(const Matrix& z, const Matrix& d) {
  const Index half = z.rows() / 2;
  Matrix out(z.rows(), z.cols());
  const auto first = (z.topRows(half).array() > z.bottomRows(half).array()).cast<float>();
  out.topRows(half) = d.array() * first;
  out.bottomRows(half) = d.array() * (1.0F - first);
  return out;
}

}  // namespace

void TrainEncoder::gather(const Batch& batch) {
  const Layout& layout = network_.layout;
  const WeightBlock* tables[] = {&layout.words,   &layout.grams,  &layout.prefixes, &layout.suffixes,
                                 &layout.endings, &layout.shapes, &layout.lexicon};
  input_.setZero(index(layout.shape.input()), index(batch.words.size()));
  for (std::size_t i = 0; i < batch.words.size(); ++i) {
    const TrainWord& word = batch.words[i];
    const std::size_t entries[] = {
        word.row, 0, word.features.prefix, word.features.suffix, word.features.ending, word.features.shape, 0};
    Index row = 0;
    for (std::size_t t = 0; t < 7; ++t) {
      MatrixView table = network_.weight(*tables[t]);
      auto part = input_.col(index(i)).segment(row, table.rows());
      if (t == 6) {
        for (const std::size_t list : lists_of(word.lexicon)) part += table.col(index(list));
      } else if (t != 1) {
        part = table.col(index(entries[t]));
      } else if (word.features.gram_count > 0) {
        for (std::size_t g = 0; g < word.features.gram_count; ++g) part += table.col(word.features.grams[g]);
        part /= static_cast<float>(word.features.gram_count);
      }
      row += table.rows();
    }
  }
}

void TrainEncoder::scatter(const Batch& batch, const Matrix& derivative) {
  const Layout& layout = network_.layout;
  const WeightBlock* tables[] = {&layout.words,   &layout.grams,  &layout.prefixes, &layout.suffixes,
                                 &layout.endings, &layout.shapes, &layout.lexicon};
  for (std::size_t i = 0; i < batch.words.size(); ++i) {
    const TrainWord& word = batch.words[i];
    const std::size_t entries[] = {
        word.row, 0, word.features.prefix, word.features.suffix, word.features.ending, word.features.shape, 0};
    Index row = 0;
    for (std::size_t t = 0; t < 7; ++t) {
      MatrixView table = network_.gradient(*tables[t]);
      const auto part = derivative.col(index(i)).segment(row, table.rows());
      if (t == 6) {
        for (const std::size_t list : lists_of(word.lexicon)) table.col(index(list)) += part;
      } else if (t != 1) {
        table.col(index(entries[t])) += part;
      } else if (word.features.gram_count > 0) {
        const float share = 1.0F / static_cast<float>(word.features.gram_count);
        for (std::size_t g = 0; g < word.features.gram_count; ++g) table.col(word.features.grams[g]) += share * part;
      }
      row += table.rows();
    }
  }
}

void TrainEncoder::recur(const Batch& batch, const Layout::Recurrent& blocks, Layer& layer) {
  const Index width = layer.input.rows();
  const Index half = width / 2;
  layer.gates.noalias() = network_.weight(blocks.gates) * layer.dropped;
  layer.gates.colwise() += network_.weight(blocks.bias).col(0);
  layer.states.resize(width, layer.input.cols());
  layer.output.resize(width, layer.input.cols());
  const float* forget_weights = network_.weight(blocks.forget).data();
  const float* reset_weights = network_.weight(blocks.reset).data();
  for (const Batch::Part& part : batch.sentences) {
    for (int direction = 0; direction < 2; ++direction) {
      const Index from = direction * half;
      const float* previous = nullptr;
      for (std::size_t step = part.begin; step < part.end; ++step) {
        const Index t = index(direction == 0 ? step : part.end - 1 - (step - part.begin));
        float* gates = layer.gates.col(t).data() + from;
        float* state = layer.states.col(t).data() + from;
        const float* x = layer.input.col(t).data() + from;
        float* out = layer.output.col(t).data() + from;
        for (Index k = 0; k < half; ++k) {
          const float old = previous ? previous[k] : 0.0F;
          const float forget = logistic(gates[width + k] + forget_weights[from + k] * old);
          const float reset = logistic(gates[2 * width + k] + reset_weights[from + k] * old);
          gates[width + k] = forget;
          gates[2 * width + k] = reset;
          state[k] = gates[k] + forget * (old - gates[k]);
          out[k] = x[k] + reset * (state[k] - x[k]);
        }
        previous = state;
      }
    }
  }
}

Matrix TrainEncoder::recur_back(const Batch& batch, const Layout::Recurrent& blocks, const Layer& layer,
                                const Matrix& derivative) {
  const Index width = layer.input.rows();
  const Index half = width / 2;
  Matrix d_gates(3 * width, layer.input.cols());
  Matrix d_input(width, layer.input.cols());
  const float* forget_weights = network_.weight(blocks.forget).data();
  const float* reset_weights = network_.weight(blocks.reset).data();
  float* d_forget_weights = network_.gradient(blocks.forget).data();
  float* d_reset_weights = network_.gradient(blocks.reset).data();
  const std::vector<float> zeros(static_cast<std::size_t>(half), 0.0F);
  std::vector<float> d_state(static_cast<std::size_t>(half));
  for (const Batch::Part& part : batch.sentences) {
    for (int direction = 0; direction < 2; ++direction) {
      const Index from = direction * half;
      std::ranges::fill(d_state, 0.0F);
      for (std::size_t step = part.end; step-- > part.begin;) {
        const Index t = index(direction == 0 ? step : part.end - 1 - (step - part.begin));
        const bool first = step == part.begin;
        const float* old = first ? zeros.data() : layer.states.col(direction == 0 ? t - 1 : t + 1).data() + from;
        const float* gates = layer.gates.col(t).data() + from;
        const float* state = layer.states.col(t).data() + from;
        const float* x = layer.input.col(t).data() + from;
        const float* d_out = derivative.col(t).data() + from;
        float* dg = d_gates.col(t).data() + from;
        float* dx = d_input.col(t).data() + from;
        float* dc = d_state.data();
        for (Index k = 0; k < half; ++k) {
          const float forget = gates[width + k];
          const float reset = gates[2 * width + k];
          const float d_reset = d_out[k] * (state[k] - x[k]) * reset * (1.0F - reset);
          const float d = dc[k] + d_out[k] * reset;
          const float d_forget = d * (old[k] - gates[k]) * forget * (1.0F - forget);
          dx[k] = d_out[k] * (1.0F - reset);
          dg[k] = d * (1.0F - forget);
          dg[width + k] = d_forget;
          dg[2 * width + k] = d_reset;
          d_forget_weights[from + k] += d_forget * old[k];
          d_reset_weights[from + k] += d_reset * old[k];
          dc[k] = d * forget + d_forget * forget_weights[from + k] + d_reset * reset_weights[from + k];
        }
      }
    }
  }
  network_.gradient(blocks.gates).noalias() += d_gates * layer.dropped.transpose();
  network_.gradient(blocks.bias).col(0) += d_gates.rowwise().sum();
  d_input.array() += (network_.weight(blocks.gates).transpose() * d_gates).array() * layer.mask.array();
  return d_input;
}

const Matrix& TrainEncoder::forward(const Batch& batch, Random& random) {
  const Layout& layout = network_.layout;
  const Index width = index(layout.shape.width);
  const Index count = index(batch.words.size());
  gather(batch);
  draw_mask(input_mask_, input_.rows(), count, dropout_, random);
  input_.array() *= input_mask_.array();
  mix_z_.noalias() = network_.weight(layout.mix) * input_;
  mix_z_.colwise() += network_.weight(layout.mix_bias).col(0);
  mixed_ = maxout(mix_z_);
  for (std::size_t i = 0; i < batch.words.size(); ++i)
    for (std::size_t mark = 0; batch.words[i].phrases >> mark != 0; ++mark)
      if ((batch.words[i].phrases >> mark & 1U) != 0)
        mixed_.col(index(i)) += network_.weight(layout.phrases).col(index(mark));

  draw_mask(window_mask_, width, count, dropout_, random);
  mixed_dropped_ = mixed_.array() * window_mask_.array();
  const Matrix& dropped = mixed_dropped_;
  window_.setZero(3 * width, count);
  for (const Batch::Part& part : batch.sentences) {
    const Index begin = index(part.begin);
    const Index size = index(part.end - part.begin);
    window_.block(0, begin + 1, width, size - 1) = dropped.middleCols(begin, size - 1);
    window_.block(width, begin, width, size) = dropped.middleCols(begin, size);
    window_.block(2 * width, begin, width, size - 1) = dropped.middleCols(begin + 1, size - 1);
  }
  conv_z_.noalias() = network_.weight(layout.convolution) * window_;
  conv_z_.colwise() += network_.weight(layout.convolution_bias).col(0);
  Matrix rows = mixed_ + maxout(conv_z_);

  layers_.resize(layout.recurrent.size());
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    Layer& layer = layers_[i];
    layer.input = std::move(rows);
    draw_mask(layer.mask, width, count, dropout_, random);
    layer.dropped = layer.input.array() * layer.mask.array();
    recur(batch, layout.recurrent[i], layer);
    rows = layer.output;
  }
  draw_mask(output_mask_, width, count, dropout_, random);
  output_ = rows.array() * output_mask_.array();
  return output_;
}

void TrainEncoder::backward(const Batch& batch, const Matrix& derivative, const Matrix& d_mixed) {
  const Layout& layout = network_.layout;
  const Index width = index(layout.shape.width);
  Matrix d = derivative.array() * output_mask_.array();
  for (std::size_t i = layers_.size(); i-- > 0;) d = recur_back(batch, layout.recurrent[i], layers_[i], d);

  const Matrix d_conv = maxout_back(conv_z_, d);
  network_.gradient(layout.convolution).noalias() += d_conv * window_.transpose();
  network_.gradient(layout.convolution_bias).col(0) += d_conv.rowwise().sum();
  const Matrix d_window = network_.weight(layout.convolution).transpose() * d_conv;
  Matrix d_dropped = d_mixed;
  for (const Batch::Part& part : batch.sentences) {
    const Index begin = index(part.begin);
    const Index size = index(part.end - part.begin);
    d_dropped.middleCols(begin, size - 1) += d_window.block(0, begin + 1, width, size - 1);
    d_dropped.middleCols(begin, size) += d_window.block(width, begin, width, size);
    d_dropped.middleCols(begin + 1, size - 1) += d_window.block(2 * width, begin, width, size - 1);
  }
  d.array() += d_dropped.array() * window_mask_.array();

  for (std::size_t i = 0; i < batch.words.size(); ++i)
    for (std::size_t mark = 0; batch.words[i].phrases >> mark != 0; ++mark)
      if ((batch.words[i].phrases >> mark & 1U) != 0)
        network_.gradient(layout.phrases).col(index(mark)) += d.col(index(i));
  const Matrix d_mix = maxout_back(mix_z_, d);
  network_.gradient(layout.mix).noalias() += d_mix * input_.transpose();
  network_.gradient(layout.mix_bias).col(0) += d_mix.rowwise().sum();
  Matrix d_input = network_.weight(layout.mix).transpose() * d_mix;
  d_input.array() *= input_mask_.array();
  scatter(batch, d_input);
}

}  // namespace chancery

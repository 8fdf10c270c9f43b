// The network as training sees it: floating-point weights in one vector, forward and backward passes over a batch.
// Columns of all matrices are words; a batch is several sentences side by side.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "language/model.hpp"
#include "language/train_data.hpp"
#include "language/word_features.hpp"

namespace chancery {

using Matrix = Eigen::MatrixXf;
using MatrixView = Eigen::Map<Matrix>;

// A matrix inside the weight vector. Tables have one column per entry, of which a batch touches few.
struct WeightBlock {
  std::size_t offset = 0, rows = 0, columns = 0;
  bool table = false;
  [[nodiscard]] std::size_t size() const { return rows * columns; }
  [[nodiscard]] MatrixView in(std::vector<float>& values) const {
    return {values.data() + offset, static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns)};
  }
};

struct Layout {
  Layout(const NetworkShape& network, std::size_t word_count, std::size_t tag_rows);
  NetworkShape shape;
  WeightBlock words, grams, prefixes, suffixes, endings, shapes, lexicon, phrases;
  WeightBlock mix, mix_bias, convolution, convolution_bias;
  struct Recurrent {
    WeightBlock gates, bias, forget, reset;
  };
  std::vector<Recurrent> recurrent;
  WeightBlock tags, tags_bias, arcs, arcs_bias, name_hidden, name_hidden_bias, name_sources, names, names_bias,
      name_transitions;
  WeightBlock parse_inputs, parse_tokens, parse_table, parse_bias, parse_output, parse_output_bias;
  std::vector<WeightBlock> blocks;  // all of the above
  std::size_t total = 0;

 private:
  WeightBlock add(std::size_t rows, std::size_t columns, bool table = false);
};

// Random numbers that are the same everywhere (splitmix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  float uniform() { return static_cast<float>(next() >> 40) * 0x1.0p-24F; }  // [0, 1)
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  bool chance(float probability) { return uniform() < probability; }

 private:
  std::uint64_t state_;
};

struct TrainWord {
  std::size_t row = 0;        // of the word table, 0 for unknown
  std::uint32_t lexicon = 0;  // bits
  std::uint16_t phrases = 0;  // marks, see mark_phrases
  WordFeatures features;
  const Token* gold = nullptr;
};

struct Batch {
  std::vector<TrainWord> words;
  struct Part {
    std::size_t begin = 0, end = 0;
    const TrainSentence* sentence = nullptr;
  };
  std::vector<Part> sentences;
};

struct Network {
  Layout layout;
  std::vector<float> weights, gradients;
  explicit Network(Layout made) : layout(std::move(made)), weights(layout.total), gradients(layout.total) {}
  MatrixView weight(const WeightBlock& block) { return block.in(weights); }
  MatrixView gradient(const WeightBlock& block) { return block.in(gradients); }
};

// The columns of the lexicon's table that make up the vector of a set of lists: 0 for the empty set, else 1 + bit.
[[nodiscard]] std::vector<std::size_t> lists_of(std::uint32_t bits);

void initialise(Network& network, Random& random);

class TrainEncoder {
 public:
  TrainEncoder(Network& network, float dropout) : network_(network), dropout_(dropout) {}
  // The words' encodings, width × words, after dropout.
  const Matrix& forward(const Batch& batch, Random& random);
  // Of the last forward pass: the first layer after dropout, which depends on each word alone.
  [[nodiscard]] const Matrix& mixed() const { return mixed_dropped_; }
  // Adds to the gradients, given the derivatives by the encodings and by mixed().
  void backward(const Batch& batch, const Matrix& derivative, const Matrix& d_mixed);

 private:
  struct Layer {
    Matrix input, dropped, mask, gates, states, output;
  };
  void gather(const Batch& batch);
  void scatter(const Batch& batch, const Matrix& derivative);
  void recur(const Batch& batch, const Layout::Recurrent& blocks, Layer& layer);
  Matrix recur_back(const Batch& batch, const Layout::Recurrent& blocks, const Layer& layer, const Matrix& derivative);

  Network& network_;
  float dropout_;
  Matrix input_, input_mask_, mix_z_, mixed_, mixed_dropped_, window_, window_mask_, conv_z_, output_, output_mask_;
  std::vector<Layer> layers_;
};

// The auxiliary task: of each word, its relation with the direction of its head, and how far the head is. It shapes the
// encoder in training and is not exported.
constexpr std::size_t arc_kinds = 2 * relation_count;
constexpr std::size_t arc_distances = 10;

// The losses of the heads over a batch. Each adds to the gradients and to `derivative` (by the encodings), and gives
// its summed loss.
float tag_loss(Network& network, const Batch& batch, const Matrix& encoded, Matrix& derivative);
float arc_loss(Network& network, const Batch& batch, const Matrix& encoded, Matrix& derivative);
float name_loss(Network& network, const Batch& batch, const Matrix& encoded, const Matrix& mixed, Matrix& d_encoded,
                Matrix& d_mixed);
float parse_loss(Network& network, const Batch& batch, const Matrix& encoded, Matrix& derivative, Random& random);

// What the network looks words and names up in.
struct NetworkKeys {
  std::vector<std::uint64_t> words;  // by row of their table
  std::vector<std::uint32_t> lexicon, lexicon_bits;
  std::vector<std::uint32_t> phrases;
  std::vector<std::uint8_t> phrase_types;
};

// The network section of a model file, weights rounded to 8 bits. Names are to be drawn as in the texts of `source`.
[[nodiscard]] std::vector<std::byte> export_network(const Layout& layout, std::vector<float>& weights,
                                                    const NetworkKeys& keys, NameSource source);

}  // namespace chancery

#include "language/splitter_training.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <unordered_set>

#include "language/boundary_features.hpp"
#include "language/section_io.hpp"
#include "language/tokenizer.hpp"

namespace chancery {
namespace {

constexpr int epochs = 12;
constexpr float learning_rate = 0.1F;
constexpr float decay = 1e-2F;  // of the squared weights, at each step of a weight
// Where no punctuation ends the sentence a false end does more harm in prose than a missed one.
constexpr float threshold_after_terminal = 0.0F;
constexpr float threshold_elsewhere = 0.6F;

struct Example {
  BoundaryFeatureIndexes features{};
  bool end = false;
};

void add_examples(const Treebank& treebank, std::vector<Example>& examples) {
  std::unordered_set<std::uint32_t> gold_ends;
  for (const Sentence& sentence : treebank.document.sentences) gold_ends.insert(sentence.span.end);
  std::vector<Span> tokens;
  BoundaryFeatures features;
  for (const Block& block : treebank.article.blocks) {
    tokens.clear();
    tokenize(treebank.article.text, block.span, tokens);
    features.read(treebank.article.text, tokens);
    std::size_t first = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const bool end = gold_ends.contains(tokens[i].end);
      if (features.may_end_after(i)) examples.push_back({features.after(i, first), end});
      if (end) first = i + 1;
    }
  }
}

// A fixed shuffle: the standard library's differ between implementations.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(state >> 33U) % i]);
  }
}

std::vector<float> fit(const std::vector<Example>& examples) {
  std::vector<float> weights(boundary_table_size), squares(boundary_table_size, 1e-6F);
  std::vector<std::uint32_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0U);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, state);
    for (const std::uint32_t index : order) {
      const Example& example = examples[index];
      float sum = 0;
      for (const std::uint32_t feature : example.features) sum += weights[feature];
      const float error = 1.0F / (1.0F + std::exp(-sum)) - (example.end ? 1.0F : 0.0F);
      if (std::abs(error) < 1e-4F) continue;
      for (const std::uint32_t feature : example.features) {
        const float gradient = error + decay * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= learning_rate * gradient / std::sqrt(squares[feature]);
      }
    }
  }
  return weights;
}

}  // namespace

std::vector<std::byte> train_splitter(std::span<const Treebank* const> treebanks) {
  std::vector<Example> examples;
  for (const Treebank* treebank : treebanks) add_examples(*treebank, examples);
  const std::vector<float> weights = fit(examples);
  float largest = 1e-6F;
  for (const float weight : weights) largest = std::max(largest, std::abs(weight));
  const float scale = largest / 127.0F;
  std::vector<std::int8_t> rounded(weights.size());
  std::ranges::transform(weights, rounded.begin(),
                         [scale](float weight) { return static_cast<std::int8_t>(std::lround(weight / scale)); });
  SectionWriter writer;
  writer.number(scale);
  writer.number(threshold_after_terminal);
  writer.number(threshold_elsewhere);
  writer.array<std::int8_t>(rounded);
  return writer.take();
}

}  // namespace chancery

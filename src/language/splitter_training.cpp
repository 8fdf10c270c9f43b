#include "language/splitter_training.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
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

// A treebank's text with the places where its sentences end.
struct MarkedText {
  std::string text;
  std::vector<Span> paragraphs;
  std::unordered_set<std::uint32_t> ends;
};

MarkedText mark(const Treebank& treebank) {
  MarkedText marked{treebank.article.text, {}, {}};
  for (const Block& block : treebank.article.blocks) marked.paragraphs.push_back(block.span);
  for (const Sentence& sentence : treebank.document.sentences) marked.ends.insert(sentence.span.end);
  return marked;
}

// Few sentences of the treebanks end in an abbreviation, many of the news do ("back to the U.S. The minister"). So
// abbreviations take the place of some last words with their full stops, and, lest every abbreviation be taken for an
// end, of some words before a name. Names at the beginning of a sentence get a title ("Mr.").
MarkedText with_abbreviations(const Treebank& treebank) {
  constexpr auto abbreviations = std::to_array<std::string_view>(
      {"U.S.", "p.m.", "Inc.", "U.S.", "D.C.", "U.N.", "a.m.", "Corp.", "etc.", "U.K.", "Ltd.", "Co."});
  constexpr auto titles =
      std::to_array<std::string_view>({"Mr.", "Dr.", "Gen.", "Ms.", "Sen.", "Lt.", "Gov.", "Prof."});
  constexpr std::size_t every_end = 6, every_name = 6;
  MarkedText marked;
  std::size_t ends = 0, names = 0, next = 0, title = 0;
  int block = -1;
  std::uint32_t copied = 0;
  const std::string_view text = treebank.article.text;
  const auto copy_to = [&](std::uint32_t place) {
    marked.text += text.substr(copied, place - copied);
    copied = place;
  };
  const auto finish_paragraph = [&] {
    if (!marked.paragraphs.empty()) marked.paragraphs.back().end = static_cast<std::uint32_t>(marked.text.size());
  };
  for (const Sentence& sentence : treebank.document.sentences) {
    const auto& tokens = sentence.tokens;
    if (sentence.block != block) {
      finish_paragraph();
      copy_to(sentence.span.begin);
      const auto begin = static_cast<std::uint32_t>(marked.text.size());
      marked.paragraphs.push_back({begin, begin});
      block = sentence.block;
    }
    copy_to(sentence.span.begin);
    if (tokens.front().upos == Upos::propn) {
      marked.text += titles[title++ % titles.size()];
      marked.text += ' ';
    }
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
      const bool word = tokens[i].upos == Upos::noun || tokens[i].upos == Upos::propn || tokens[i].upos == Upos::num;
      if (!word || tokens[i].span.begin == tokens[i - 1].span.end) continue;
      const bool last = i + 2 == tokens.size() && tokens[i + 1].form == "." && ++ends % every_end == 0;
      const bool before_name = tokens[i + 1].upos == Upos::propn && tokens[i + 1].span.begin > tokens[i].span.end &&
                               ++names % every_name == 0;
      if (!last && !before_name) continue;
      copy_to(tokens[i].span.begin);
      marked.text += abbreviations[next++ % abbreviations.size()];
      copied = tokens[last ? i + 1 : i].span.end;
    }
    copy_to(sentence.span.end);
    marked.ends.insert(static_cast<std::uint32_t>(marked.text.size()));
  }
  finish_paragraph();
  return marked;
}

void add_examples(const MarkedText& marked, std::vector<Example>& examples) {
  std::vector<Span> tokens;
  BoundaryFeatures features;
  for (const Span paragraph : marked.paragraphs) {
    tokens.clear();
    tokenize(marked.text, paragraph, tokens);
    features.read(marked.text, tokens);
    std::size_t first = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const bool end = marked.ends.contains(tokens[i].end);
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
  for (const Treebank* treebank : treebanks) {
    add_examples(mark(*treebank), examples);
    add_examples(with_abbreviations(*treebank), examples);
  }
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

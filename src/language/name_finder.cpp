// Names as the best path through a linear chain of labels (a conditional random field, Lafferty et al. 2001).
#include <algorithm>
#include <array>
#include <limits>

#include "language/annotation_buffers.hpp"
#include "language/name_titles.hpp"

namespace chancery {
namespace {

constexpr std::size_t labels = name_label_count;
constexpr std::size_t stride = padded(labels);
constexpr float impossible = -1e9F;
using Labels = std::array<float, labels>;

// Fills scores[i * stride …] with the labels' scores of word i.
void score_labels(const LanguageModel& model, const Kernels& kernels, std::size_t count,
                  AnnotationWorkspace::Buffers& buffers) {
  const std::size_t width = model.shape.width;
  const std::size_t hidden = model.shape.name_hidden;
  float* input = enlarge(buffers.name_input, count * 2 * std::max(width, hidden));
  std::int16_t* rounded = enlarge(buffers.rounded, count * 2 * width);
  float* scales = enlarge(buffers.scales, count);
  for (std::size_t i = 0; i < count; ++i) {
    std::copy_n(buffers.encoded + i * width, width, input);
    std::copy_n(buffers.mixed.data() + i * width, width, input + width);
    scales[i] = kernels.quantise(input, 2 * width, rounded + i * 2 * width);
  }
  kernels.multiply(model.name_hidden, rounded, scales, count, input, 2 * hidden);
  for (std::size_t i = 0; i < count; ++i) {
    kernels.maxout(input + i * 2 * hidden, hidden, input + i * 2 * hidden);
    scales[i] = kernels.quantise(input + i * 2 * hidden, hidden, rounded + i * hidden);
  }
  kernels.multiply(model.names, rounded, scales, count, enlarge(buffers.name_scores, count * stride), stride);
}

// The labels of the best path, from the scores.
void best_path(const LanguageModel& model, std::size_t count, AnnotationWorkspace::Buffers& buffers) {
  std::uint8_t* back = enlarge(buffers.name_back, count * labels);
  Labels best{};
  for (std::size_t i = 0; i < count; ++i) {
    const float* scores = buffers.name_scores.data() + i * stride;
    Labels next{};
    for (std::size_t to = 0; to < labels; ++to) {
      std::size_t argument = 0;
      float value = i == 0 && !continues_name(to) ? 0.0F : impossible;
      for (std::size_t from = 0; i > 0 && from < labels; ++from) {
        const float step = best[from] + model.name_transitions[from * labels + to];
        if (step > value && name_label_may_follow(from, to)) {
          value = step;
          argument = from;
        }
      }
      next[to] = value + scores[to];
      back[i * labels + to] = static_cast<std::uint8_t>(argument);
    }
    best = next;
  }
  for (std::size_t label = 0; label < labels; ++label)
    if (opens_name(label)) best[label] += impossible;
  auto label = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
  // back[i * labels] becomes the label of word i.
  for (std::size_t i = count; i-- > 0;) {
    const std::uint8_t previous = back[i * labels + label];
    back[i * labels] = static_cast<std::uint8_t>(label);
    label = previous;
  }
}

void scale_to_one(Labels& values) {
  float sum = 1e-30F;
  for (const float value : values) sum += value;
  for (float& value : values) value /= sum;
}

// Turns the scores into the labels' probabilities at each word over all paths (forward-backward).
void marginals(const LanguageModel& model, const Kernels& kernels, std::size_t count,
               AnnotationWorkspace::Buffers& buffers) {
  std::array<Labels, labels> step{};
  for (std::size_t from = 0; from < labels; ++from) {
    std::copy_n(model.name_transitions.data() + from * labels, labels, step[from].begin());
    kernels.exponentials(step[from].data(), labels, *std::ranges::max_element(model.name_transitions));
    for (std::size_t to = 0; to < labels; ++to)
      if (!name_label_may_follow(from, to)) step[from][to] = 0.0F;
  }
  float* forward = enlarge(buffers.name_forward, count * labels);
  Labels alpha{};
  for (std::size_t i = 0; i < count; ++i) {
    float* scores = buffers.name_scores.data() + i * stride;
    kernels.exponentials(scores, labels, *std::max_element(scores, scores + labels));
    Labels next{};
    for (std::size_t from = 0; i > 0 && from < labels; ++from)
      for (std::size_t to = 0; to < labels; ++to) next[to] += alpha[from] * step[from][to];
    for (std::size_t to = 0; to < labels; ++to)
      next[to] = i == 0 ? (continues_name(to) ? 0.0F : scores[to]) : next[to] * scores[to];
    scale_to_one(next);
    alpha = next;
    std::ranges::copy(alpha, forward + i * labels);
  }
  Labels beta{};
  for (std::size_t label = 0; label < labels; ++label) beta[label] = opens_name(label) ? 0.0F : 1.0F;
  for (std::size_t i = count; i-- > 0;) {
    float* scores = buffers.name_scores.data() + i * stride;
    Labels pushed{};
    for (std::size_t to = 0; to < labels; ++to) pushed[to] = beta[to] * scores[to];
    Labels here{};
    for (std::size_t label = 0; label < labels; ++label) here[label] = forward[i * labels + label] * beta[label];
    scale_to_one(here);
    std::ranges::copy(here, scores);
    for (std::size_t from = 0; from < labels; ++from) {
      beta[from] = 0.0F;
      for (std::size_t to = 0; to < labels; ++to) beta[from] += step[from][to] * pushed[to];
    }
    scale_to_one(beta);
  }
}

float probability_of(NameType type, const float* probabilities) {
  float sum = 0.0F;
  for (std::size_t label = 0; label < labels; ++label)
    if (name_type(label) == type) sum += probabilities[label];
  return std::min(sum, 1.0F);
}

// Takes "President" and the like from the beginning of a person's name of several words.
void cut_titles(std::span<Token> tokens, AnnotationWorkspace::Buffers& buffers) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& next = tokens[i + 1];
    if (!tokens[i].name_begin || tokens[i].name != NameType::person || next.name != NameType::person ||
        next.name_begin || !is_plain_title(tokens[i].form))
      continue;
    tokens[i].name = NameType::none;
    tokens[i].name_begin = false;
    tokens[i].name_probability = probability_of(NameType::none, buffers.name_scores.data() + i * stride);
    tokens[i + 1].name_begin = true;
  }
}

}  // namespace

void find_names(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                AnnotationWorkspace::Buffers& buffers) {
  const std::size_t count = tokens.size();
  score_labels(model, kernels, count, buffers);
  best_path(model, count, buffers);
  marginals(model, kernels, count, buffers);
  std::size_t begin = 0;
  float sum = 0.0F;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t label = buffers.name_back[i * labels];
    Token& token = tokens[i];
    token.name = name_type(label);
    token.name_begin = label != 0 && !continues_name(label);
    token.name_probability = probability_of(token.name, buffers.name_scores.data() + i * stride);
    if (!continues_name(label)) {
      begin = i;
      sum = 0.0F;
    }
    sum += token.name_probability;
    if (label != 0 && !opens_name(label))
      for (std::size_t k = begin; k <= i; ++k) tokens[k].name_probability = sum / static_cast<float>(i + 1 - begin);
  }
  cut_titles(tokens, buffers);
}

}  // namespace chancery

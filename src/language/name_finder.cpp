// Names as the best path through a linear chain of labels (a conditional random field, Lafferty et al. 2001).
#include <algorithm>
#include <array>
#include <limits>

#include "language/annotation_buffers.hpp"
#include "language/name_context.hpp"
#include "language/name_evidence.hpp"
#include "language/name_limits.hpp"
#include "language/name_titles.hpp"

namespace chancery {
namespace {

constexpr std::size_t labels = name_label_count;
constexpr std::size_t stride = padded(labels);
constexpr float impossible = -1e9F;
// The network is too sure of itself in texts unlike those it learned from; chosen on texts that it had not seen.
constexpr float trust_in_network = 0.85F;
// For no name: at nouns tagged as names, and at other words.
constexpr float outside_bias = 0.4F, common_bias = 0.8F;
using Labels = std::array<float, labels>;

// The labels that may stand before each label.
struct Predecessors {
  std::array<std::array<std::uint8_t, labels>, labels> of{};
  std::array<std::uint8_t, labels> count{};
};

constexpr Predecessors predecessors = [] {
  Predecessors made;
  for (std::size_t to = 0; to < labels; ++to)
    for (std::size_t from = 0; from < labels; ++from)
      if (name_label_may_follow(from, to)) made.of[to][made.count[to]++] = static_cast<std::uint8_t>(from);
  return made;
}();

template <typename Use>
void for_predecessors(std::size_t to, const Use& use) {
  for (std::size_t k = 0; k < predecessors.count[to]; ++k) use(std::size_t{predecessors.of[to][k]});
}

// Fills scores[i * stride …] with the labels' scores of word i.
void score_labels(const LanguageModel& model, const Kernels& kernels, std::size_t count,
                  AnnotationWorkspace::Buffers& buffers) {
  const std::size_t width = model.shape.width;
  const std::size_t hidden = model.shape.name_hidden;
  float* input = enlarge(buffers.name_input, count * 2 * std::max(width, hidden));
  std::int8_t* rounded = enlarge(buffers.rounded, count * 2 * width);
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
      if (i > 0)
        for_predecessors(to, [&](std::size_t from) {
          const float step = best[from] + model.name_transitions[from * labels + to];
          if (step <= value) return;
          value = step;
          argument = from;
        });
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
  if (buffers.name_steps.empty()) {
    buffers.name_steps.assign(model.name_transitions.begin(), model.name_transitions.end());
    const float largest = *std::ranges::max_element(model.name_transitions);
    for (std::size_t from = 0; from < labels; ++from)
      kernels.exponentials(buffers.name_steps.data() + from * labels, labels, largest);
  }
  const float* step = buffers.name_steps.data();
  float* forward = enlarge(buffers.name_forward, count * labels);
  Labels alpha{};
  for (std::size_t i = 0; i < count; ++i) {
    float* scores = buffers.name_scores.data() + i * stride;
    kernels.exponentials(scores, labels, kernels.largest(scores, labels));
    Labels next{};
    for (std::size_t to = 0; i > 0 && to < labels; ++to)
      for_predecessors(to, [&](std::size_t from) { next[to] += alpha[from] * step[from * labels + to]; });
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
    beta.fill(0.0F);
    for (std::size_t to = 0; to < labels; ++to)
      for_predecessors(to, [&](std::size_t from) { beta[from] += step[from * labels + to] * pushed[to]; });
    scale_to_one(beta);
  }
}

float probability_of(NameType type, const float* probabilities) {
  float sum = 0.0F;
  for (std::size_t label = 0; label < labels; ++label)
    if (name_type(label) == type) sum += probabilities[label];
  return std::min(sum, 1.0F);
}

// Takes "President" and the like from the beginning of a person's name, and where it is all of one.
void cut_titles(std::span<Token> tokens, AnnotationWorkspace::Buffers& buffers) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (!token.name_begin || token.name != NameType::person || !is_plain_title(token.form)) continue;
    token.name = NameType::none;
    token.name_begin = false;
    token.name_probability = probability_of(NameType::none, buffers.name_scores.data() + i * stride);
    if (i + 1 < tokens.size() && tokens[i + 1].name == NameType::person) tokens[i + 1].name_begin = true;
  }
}

// "Democrats", "Zionists", "Libyans": the members, not their body.
bool ends_as_people(std::string_view form) {
  static constexpr std::array<std::string_view, 5> ends = {"crats", "ists", "ians", "icans", "ites"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return form.ends_with(end); });
}

// Names of nothing but adjectives ("Slavic"), and persons in the plural ("the Duartes"), name peoples and groups.
void name_peoples(std::span<Token> tokens) {
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    const NameType type = tokens[begin].name;
    if (!tokens[begin].name_begin || type == NameType::none || type == NameType::other) continue;
    std::size_t end = begin + 1;
    while (end < tokens.size() && tokens[end].name == type && !tokens[end].name_begin) ++end;
    const std::span<Token> name = tokens.subspan(begin, end - begin);
    const bool adjectives = std::ranges::all_of(name, [](const Token& token) { return token.upos == Upos::adj; });
    const bool several = name.back().xpos == "NNPS" &&
                         (type == NameType::person || (name.size() == 1 && ends_as_people(name.back().form)));
    if (adjectives || several)
      for (Token& token : name) token.name = NameType::other;
  }
}

}  // namespace

void label_names(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                 AnnotationWorkspace::Buffers& buffers) {
  const std::size_t count = tokens.size();
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
  name_peoples(tokens);
}

void find_names(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                AnnotationWorkspace::Buffers& buffers) {
  score_labels(model, kernels, tokens.size(), buffers);
  for (std::size_t i = 0; i < tokens.size() * stride; ++i) buffers.name_scores[i] *= trust_in_network;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    buffers.name_scores[i * stride] += i > 0 && tokens[i].upos == Upos::propn ? outside_bias : common_bias;
  weigh_labels(tokens, buffers.name_scores.data(), stride);
  weigh_limits(model, tokens, buffers.name_scores.data(), stride);
  weigh_contexts(model, tokens, buffers.name_scores.data(), stride, buffers.runs);
  if (!buffers.keeps_names) return label_names(model, kernels, tokens, buffers);
  const std::size_t begin = buffers.kept_scores.size() / labels;
  const auto keep = [&](std::vector<float>& kept) {
    kept.resize((begin + tokens.size()) * labels);
    for (std::size_t i = 0; i < tokens.size(); ++i)
      std::copy_n(buffers.name_scores.data() + i * stride, labels, kept.data() + (begin + i) * labels);
  };
  const std::size_t runs_begin = buffers.kept_runs.size();
  buffers.kept_runs.insert(buffers.kept_runs.end(), buffers.runs.begin(), buffers.runs.end());
  buffers.kept.push_back({tokens, begin, runs_begin, buffers.kept_runs.size()});
  keep(buffers.kept_scores);
  label_names(model, kernels, tokens, buffers);
  keep(buffers.kept_probabilities);
}

}  // namespace chancery

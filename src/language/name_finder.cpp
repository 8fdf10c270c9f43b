// The Viterbi path through the name labels.
#include <algorithm>
#include <array>
#include <limits>

#include "language/annotation_buffers.hpp"

namespace chancery {
namespace {

constexpr float impossible = -1e9F;

bool opens(std::size_t label) { return label != 0 && (label - 1) % 4 < 2; }  // first or inner: goes on
bool continues(std::size_t label) { return label != 0 && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2); }

bool may_follow(std::size_t from, std::size_t to) {
  if (opens(from) != continues(to)) return false;
  return !opens(from) || (from - 1) / 4 == (to - 1) / 4;
}

}  // namespace

void find_names(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                AnnotationWorkspace::Buffers& buffers) {
  constexpr std::size_t labels = name_label_count;
  const std::size_t count = tokens.size();
  std::uint8_t* back = enlarge(buffers.name_back, count * labels);
  std::array<float, labels> best{};
  for (std::size_t i = 0; i < count; ++i) {
    const float* scores = buffers.tag_scores.data() + i * model.tags.rows + model.names_begin;
    std::array<float, labels> next{};
    for (std::size_t to = 0; to < labels; ++to) {
      std::size_t argument = 0;
      float value = i == 0 ? (continues(to) ? impossible : 0.0F) : impossible;
      for (std::size_t from = 0; i > 0 && from < labels; ++from) {
        const float step = best[from] + model.name_transitions[from * labels + to];
        if (may_follow(from, to) && step > value) {
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
    if (opens(label)) best[label] += impossible;
  std::size_t label = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());

  // From the end: labels, and the probability of each label's type.
  std::size_t end = count;
  float sum = 0.0F;
  for (std::size_t i = count; i-- > 0;) {
    float* scores = buffers.tag_scores.data() + i * model.tags.rows + model.names_begin;
    const float largest = *std::max_element(scores, scores + labels);
    const float total = kernels.exponentials(scores, labels, largest);
    const std::size_t type = label == 0 ? 0 : (label - 1) / 4 + 1;
    float mass = 0.0F;
    if (type == 0)
      mass = scores[0];
    else
      for (std::size_t k = 0; k < 4; ++k) mass += scores[1 + 4 * (type - 1) + k];
    const float probability = std::min(1.0F, mass / total);

    Token& token = tokens[i];
    token.name = static_cast<NameType>(type);
    token.name_begin = label != 0 && !continues(label);
    token.name_probability = probability;
    if (label != 0) {
      if (!opens(label)) {  // the name's last token
        end = i + 1;
        sum = 0.0F;
      }
      sum += probability;
      if (token.name_begin)
        for (std::size_t k = i; k < end; ++k) tokens[k].name_probability = sum / static_cast<float>(end - i);
    }
    label = back[i * labels + label];
  }
}

}  // namespace chancery

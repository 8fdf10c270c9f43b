// Beam search over the arc-hybrid transitions, scored by a small network over 13 words of the state whose first layer
// is computed once per word and place.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "language/annotation_buffers.hpp"

namespace chancery {
namespace {

using Buffers = AnnotationWorkspace::Buffers;

constexpr float other_margin = 1.5F;     // how far below the best a second tree may be to count
constexpr std::size_t most_states = 16;  // in a beam
constexpr float prune_margin = 4.0F;     // parses this much below the best (in nats) are given up

struct Candidate {
  float score;
  float probability;
  std::uint16_t parent;
  std::uint16_t action;
};

// Stable and without allocation; there are a dozen at most.
void sort_best_first(Candidate* candidates, std::size_t count) {
  for (std::size_t i = 1; i < count; ++i) {
    const Candidate next = candidates[i];
    std::size_t k = i;
    for (; k > 0 && candidates[k - 1].score < next.score; --k) candidates[k] = candidates[k - 1];
    candidates[k] = next;
  }
}

constexpr float penalty = 15.0F;  // enough to lose against anything else that is allowed

bool of_verbs(Relation relation) {  // by which a clause's verb hangs
  switch (relation) {
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
    case Relation::ccomp:
    case Relation::conj:
    case Relation::csubj:
    case Relation::parataxis:
    case Relation::root:
    case Relation::xcomp:
      return true;
    default:
      return false;
  }
}

bool of_nouns(Relation relation) {  // what hangs on nouns alone
  switch (relation) {
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::amod:
    case Relation::appos:
    case Relation::case_:
    case Relation::compound:
    case Relation::det:
    case Relation::flat:
    case Relation::nmod:
    case Relation::nmod_poss:
    case Relation::nummod:
      return true;
    default:
      return false;
  }
}

struct Scorer {
  const LanguageModel& model;
  const Kernels& kernels;
  Buffers& buffers;
  std::size_t words;
  VerbConstraint constraint;

  void constrain(const ParseState& state, float* scores) const {
    const auto verb = static_cast<std::size_t>(constraint.word);
    // Words before the root that are left on the stack under it could no longer hang on it.
    if (constraint.root && state.next() == verb && state.stack_size() >= 2) scores[shift_action] -= penalty;
    for (std::size_t r = 0; r < relation_count; ++r) {
      const auto relation = static_cast<Relation>(r);
      if (state.stacked(0) == verb && relation != Relation::root && (constraint.root || !of_verbs(relation))) {
        scores[left_action(r)] -= penalty;
        scores[right_action(r)] -= penalty;
      }
      if (!of_nouns(relation)) continue;
      if (state.next() == verb) scores[left_action(r)] -= penalty;
      if (state.stack_size() >= 2 && state.stacked(1) == verb) scores[right_action(r)] -= penalty;
    }
  }

  // The network's scores of all actions, a row for each state.
  void score(std::span<const ParseState> states) {
    const std::size_t width = model.shape.parser_hidden;
    std::int16_t* sums = enlarge(buffers.parse_hidden, 3 * width);
    std::int16_t* hidden = sums + 2 * width;
    std::int8_t* rounded = enlarge(buffers.parse_rounded, states.size() * width);
    std::array<float, most_states> scales;
    for (std::size_t i = 0; i < states.size(); ++i) {
      sum_inputs(states[i], sums);
      kernels.maxout_fixed(sums, width, hidden);
      scales[i] = kernels.quantise_fixed(hidden, width, rounded + i * width);
    }
    const std::size_t stride = padded(action_count);
    kernels.multiply(model.parse_output, rounded, scales.data(), states.size(),
                     enlarge(buffers.parse_scores, states.size() * stride), stride);
  }

  // The sum of the rows that the words of the state have in their places.
  void sum_inputs(const ParseState& state, std::int16_t* sums) const {
    const std::size_t hidden = 2 * model.shape.parser_hidden;
    StateFeatures features;
    state.features(features);
    std::array<const std::int16_t*, StateFeatures::token_count + StateFeatures::row_count> rows;
    const std::size_t stride = StateFeatures::token_count * hidden;
    for (std::size_t k = 0; k < StateFeatures::token_count; ++k) {
      const auto token = static_cast<std::size_t>(features.tokens[k]);
      const std::int16_t* base = token < words ? buffers.parse_inputs.data() + token * stride
                                               : model.parse_tokens.data() + (token - words) * stride;
      rows[k] = base + k * hidden;
    }
    for (std::size_t k = 0; k < StateFeatures::row_count; ++k)
      rows[StateFeatures::token_count + k] = model.parse_table.data() + features.rows[k] * hidden;

    std::copy_n(model.parse_bias.data(), hidden, sums);
    kernels.add_fixed(rows.data(), rows.size(), hidden, sums);
  }

  // Turns a state's scores into exponentials, those of actions that it forbids into 0; gives their sum.
  float weigh(const ParseState& state, float* scores) const {
    if (constraint.word >= 0) constrain(state, scores);
    constexpr float never = -1e9F;
    if (!state.can_shift()) scores[shift_action] = never;
    if (!state.can_left()) std::fill_n(scores + left_action(0), relation_count, never);
    if (!state.can_right()) std::fill_n(scores + right_action(0), relation_count, never);
    constexpr auto root = static_cast<std::size_t>(Relation::root);
    scores[left_action(root)] = never;
    scores[right_action(root)] = state.can_root() ? 0.0F : never;
    return kernels.exponentials(scores, action_count, kernels.largest(scores, action_count));
  }
};

}  // namespace

void parse(const LanguageModel& model, const Kernels& kernels, std::size_t beam, std::span<Token> tokens,
           Buffers& buffers, VerbConstraint constraint) {
  const std::size_t count = tokens.size();
  const std::size_t stride = model.parse_inputs.rows;
  std::int16_t* inputs = enlarge(buffers.parse_inputs, count * stride);
  constexpr std::size_t together = 24;  // words whose products fit the nearest cache
  float* products = enlarge(buffers.parse_products, together * stride);
  for (std::size_t i = 0; i < count; i += together) {
    const std::size_t n = std::min(together, count - i);
    kernels.multiply(model.parse_inputs, buffers.rounded.data() + i * model.shape.width, buffers.scales.data() + i, n,
                     products, stride);
    kernels.to_fixed(products, n * stride, inputs + i * stride);
  }
  enlarge(buffers.beam, beam);
  enlarge(buffers.next_beam, beam);

  Scorer scorer{model, kernels, buffers, count, constraint};
  buffers.beam[0].reset(count);
  std::size_t beam_size = 1;
  for (std::size_t step = 0; step < 2 * count; ++step) {
    std::array<Candidate, 3 * most_states> candidates;
    std::size_t candidate_count = 0;
    scorer.score(std::span(buffers.beam).first(beam_size));
    for (std::size_t b = 0; b < beam_size; ++b) {
      const ParseState& state = buffers.beam[b];
      float* scores = buffers.parse_scores.data() + b * padded(action_count);
      const float total = scorer.weigh(state, scores);
      const auto add = [&](std::size_t action) {
        const float probability = std::min(1.0F, scores[action] / total);
        if (probability < 1e-6F) return;
        candidates[candidate_count++] = {state.score + std::log(probability), probability,
                                         static_cast<std::uint16_t>(b), static_cast<std::uint16_t>(action)};
      };
      const auto best_label = [&](std::size_t first) {
        const float* labels = scores + first;  // the first of them, if several are equal
        const float largest = kernels.largest(labels, relation_count);
        return first + static_cast<std::size_t>(std::find(labels, labels + relation_count, largest) - labels);
      };
      if (state.can_shift()) add(shift_action);
      if (state.can_left()) add(best_label(left_action(0)));
      if (state.can_right() || state.can_root()) add(best_label(right_action(0)));
    }
    sort_best_first(candidates.data(), candidate_count);
    std::size_t kept = std::min(beam, candidate_count);
    while (kept > 1 && candidates[kept - 1].score < candidates[0].score - prune_margin) --kept;

    if (kept == 1 && beam_size == 1) {
      buffers.beam[0].score = candidates[0].score;
      buffers.beam[0].apply(candidates[0].action, candidates[0].probability);
      continue;
    }
    for (std::size_t k = 0; k < kept; ++k) {
      ParseState& next = buffers.next_beam[k];
      next.copy_from(buffers.beam[candidates[k].parent]);
      next.score = candidates[k].score;
      next.apply(candidates[k].action, candidates[k].probability);
    }
    std::swap(buffers.beam, buffers.next_beam);
    beam_size = kept;
  }

  const auto arc = [&](const ParseState& state, std::size_t i) {
    const ParseState::Node& node = state.node(i);
    const auto head = static_cast<std::int32_t>(node.head);
    return Buffers::Arc{head == static_cast<std::int32_t>(count) ? -1 : head, static_cast<Relation>(node.relation),
                        node.probability};
  };
  for (std::size_t i = 0; i < count; ++i) {
    const Buffers::Arc own = arc(buffers.beam[0], i);
    tokens[i].head = own.head;
    tokens[i].relation = own.relation;
    tokens[i].head_probability = own.probability;
  }
  buffers.other.clear();
  for (std::size_t b = 1; b < beam_size && buffers.other.empty(); ++b) {
    const ParseState& state = buffers.beam[b];
    if (state.score < buffers.beam[0].score - other_margin) break;
    bool differs = false;
    for (std::size_t i = 0; i < count && !differs; ++i)
      differs = tokens[i].upos != Upos::punct && arc(state, i).head != tokens[i].head;
    if (!differs) continue;
    buffers.other.reserve(count);
    for (std::size_t i = 0; i < count; ++i) buffers.other.push_back(arc(state, i));
  }
}

}  // namespace chancery

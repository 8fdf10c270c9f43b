// The name finder's loss: a conditional random field over label sets, so that words of unknown label take no side.
#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

#include "language/train_network.hpp"

namespace chancery {
namespace {

using Index = Eigen::Index;
constexpr std::size_t labels = name_label_count;
using Labels = std::array<double, labels>;
using Allowed = std::bitset<labels>;

constexpr float weight = 2.0F;  // of this loss beside those of tagger and parser

std::size_t gold_label(const std::vector<TrainWord>& words, std::size_t i, std::size_t end) {
  const Token& token = *words[i].gold;
  if (token.name == NameType::none) return 0;
  const bool last = i + 1 == end || words[i + 1].gold->name != token.name || words[i + 1].gold->name_begin;
  if (token.name_begin) return name_label(token.name, last ? NamePart::single : NamePart::first);
  return name_label(token.name, last ? NamePart::last : NamePart::inner);
}

Allowed allowed_labels(const std::vector<TrainWord>& words, std::size_t i, std::size_t end, NameLayer layer) {
  Allowed allowed{};
  const std::size_t label = gold_label(words, i, end);
  allowed[label] = true;
  if (layer == NameLayer::main_types && label == 0)
    for (std::size_t k = name_label(NameType::other, NamePart::first); k < labels; ++k) allowed[k] = true;
  return allowed;
}

// Expected counts over all paths through the allowed labels.
struct Lattice {
  std::vector<Labels> marginals;
  std::array<Labels, labels> transitions{};
  double log_total = 0.0;
};

void scale_to_one(Labels& values, double& log_total) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  sum = std::max(sum, 1e-300);
  for (double& value : values) value /= sum;
  log_total += std::log(sum);
}

// `emissions` are exponentials of the scores, `step` those of the transitions, 0 where forbidden.
Lattice run_lattice(const std::vector<Labels>& emissions, const std::vector<Allowed>& allowed,
                    const std::array<Labels, labels>& step) {
  const std::size_t count = emissions.size();
  Lattice lattice;
  lattice.marginals.resize(count);
  std::vector<Labels> forward(count);
  for (std::size_t i = 0; i < count; ++i) {
    Labels& here = forward[i];
    here.fill(0.0);
    for (std::size_t from = 0; i > 0 && from < labels; ++from)
      for (std::size_t to = 0; to < labels; ++to) here[to] += forward[i - 1][from] * step[from][to];
    for (std::size_t to = 0; to < labels; ++to) {
      const double before = i == 0 ? (continues_name(to) ? 0.0 : 1.0) : here[to];
      here[to] = allowed[i][to] ? before * emissions[i][to] : 0.0;
      if (i + 1 == count && opens_name(to)) here[to] = 0.0;
    }
    scale_to_one(here, lattice.log_total);
  }
  Labels beta;
  beta.fill(1.0);
  double ignored = 0.0;
  for (std::size_t i = count; i-- > 0;) {
    for (std::size_t k = 0; k < labels; ++k) lattice.marginals[i][k] = forward[i][k] * beta[k];
    scale_to_one(lattice.marginals[i], ignored);
    if (i == 0) break;
    Labels pushed{};
    for (std::size_t to = 0; to < labels; ++to)
      pushed[to] = allowed[i][to] && !(i + 1 == count && opens_name(to)) ? beta[to] * emissions[i][to] : 0.0;
    double total = 1e-300;
    for (std::size_t from = 0; from < labels; ++from) {
      beta[from] = 0.0;
      for (std::size_t to = 0; to < labels; ++to) beta[from] += step[from][to] * pushed[to];
      total += forward[i - 1][from] * beta[from];
    }
    for (std::size_t from = 0; from < labels; ++from)
      for (std::size_t to = 0; to < labels; ++to)
        lattice.transitions[from][to] += forward[i - 1][from] * step[from][to] * pushed[to] / total;
    scale_to_one(beta, ignored);
  }
  return lattice;
}

}  // namespace

float name_loss(Network& network, const Batch& batch, const Matrix& encoded, const Matrix& mixed, Matrix& d_encoded,
                Matrix& d_mixed) {
  const Layout& layout = network.layout;
  const Index width = encoded.rows();
  Matrix input(2 * width, encoded.cols());
  input << encoded, mixed;
  Matrix z = network.weight(layout.name_hidden) * input;
  z.colwise() += network.weight(layout.name_hidden_bias).col(0);
  for (const Batch::Part& part : batch.sentences)
    z.middleCols(static_cast<Index>(part.begin), static_cast<Index>(part.end - part.begin)).colwise() +=
        network.weight(layout.name_sources).col(static_cast<Index>(part.sentence->source));
  const Index half = z.rows() / 2;
  const Matrix h = z.topRows(half).cwiseMax(z.bottomRows(half));
  Matrix scores = network.weight(layout.names) * h;
  scores.colwise() += network.weight(layout.names_bias).col(0);
  Matrix d = Matrix::Zero(scores.rows(), scores.cols());

  const MatrixView transitions = network.weight(layout.name_transitions);
  MatrixView d_transitions = network.gradient(layout.name_transitions);
  std::array<Labels, labels> step{};
  for (std::size_t from = 0; from < labels; ++from)
    for (std::size_t to = 0; to < labels; ++to)
      if (name_label_may_follow(from, to))
        step[from][to] = std::exp(double{transitions(static_cast<Index>(from), static_cast<Index>(to))});
  const std::array<Labels, labels> steps = step;

  double loss = 0.0;
  Allowed all;
  all.set();
  for (const Batch::Part& part : batch.sentences) {
    const NameLayer layer = part.sentence->names;
    if (layer == NameLayer::none) continue;
    std::vector<Labels> emissions(part.end - part.begin);
    std::vector<Allowed> allowed(emissions.size());
    for (std::size_t i = 0; i < emissions.size(); ++i) {
      const auto column = scores.col(static_cast<Index>(part.begin + i));
      const float largest = column.head(static_cast<Index>(labels)).maxCoeff();
      for (std::size_t k = 0; k < labels; ++k)
        emissions[i][k] = std::exp(double{column(static_cast<Index>(k))} - largest) + 1e-12;
      allowed[i] = allowed_labels(batch.words, part.begin + i, part.end, layer);
    }
    const Lattice gold = run_lattice(emissions, allowed, steps);
    const Lattice any = run_lattice(emissions, std::vector<Allowed>(emissions.size(), all), steps);
    loss += weight * (any.log_total - gold.log_total);
    for (std::size_t i = 0; i < emissions.size(); ++i)
      for (std::size_t k = 0; k < labels; ++k)
        d(static_cast<Index>(k), static_cast<Index>(part.begin + i)) =
            weight * static_cast<float>(any.marginals[i][k] - gold.marginals[i][k]);
    for (std::size_t from = 0; from < labels; ++from)
      for (std::size_t to = 0; to < labels; ++to)
        d_transitions(static_cast<Index>(from), static_cast<Index>(to)) +=
            weight * static_cast<float>(any.transitions[from][to] - gold.transitions[from][to]);
  }
  network.gradient(layout.names).noalias() += d * h.transpose();
  network.gradient(layout.names_bias).col(0) += d.rowwise().sum();
  const Matrix d_h = network.weight(layout.names).transpose() * d;
  Matrix d_z(z.rows(), z.cols());
  const auto first = (z.topRows(half).array() > z.bottomRows(half).array()).cast<float>();
  d_z.topRows(half) = d_h.array() * first;
  d_z.bottomRows(half) = d_h.array() * (1.0F - first);
  network.gradient(layout.name_hidden).noalias() += d_z * input.transpose();
  network.gradient(layout.name_hidden_bias).col(0) += d_z.rowwise().sum();
  for (const Batch::Part& part : batch.sentences)
    network.gradient(layout.name_sources).col(static_cast<Index>(part.sentence->source)) +=
        d_z.middleCols(static_cast<Index>(part.begin), static_cast<Index>(part.end - part.begin)).rowwise().sum();
  const Matrix d_input = network.weight(layout.name_hidden).transpose() * d_z;
  d_encoded += d_input.topRows(width);
  d_mixed += d_input.bottomRows(width);
  return static_cast<float>(loss);
}

}  // namespace chancery

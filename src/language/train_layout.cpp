// Where the weights of the network lie in training, and the values that they begin with.
#include <cmath>

#include "language/train_network.hpp"

namespace chancery {

WeightBlock Layout::add(std::size_t rows, std::size_t columns, bool table) {
  const WeightBlock block{total, rows, columns, table};
  total += (block.size() + 7) / 8 * 8;
  blocks.push_back(block);
  return block;
}

Layout::Layout(const NetworkShape& network, std::size_t word_count, std::size_t tag_rows) : shape(network) {
  const std::size_t width = shape.width;
  const std::size_t hidden = 2 * std::size_t{shape.parser_hidden};
  words = add(shape.word, word_count, true);
  grams = add(shape.gram, WordFeatures::gram_buckets, true);
  prefixes = add(shape.prefix, WordFeatures::prefix_buckets, true);
  suffixes = add(shape.suffix, WordFeatures::suffix_buckets, true);
  endings = add(shape.ending, WordFeatures::ending_buckets, true);
  shapes = add(shape.shape, WordFeatures::shape_buckets, true);
  lexicon = add(shape.lexicon, 1 + lexicon_lists, true);
  phrases = add(width, phrase_marks, true);
  mix = add(2 * width, shape.input());
  mix_bias = add(2 * width, 1);
  convolution = add(2 * width, 3 * width);
  convolution_bias = add(2 * width, 1);
  for (std::size_t i = 0; i < shape.recurrent_layers; ++i)
    recurrent.push_back({add(3 * width, width), add(3 * width, 1), add(width, 1), add(width, 1)});
  tags = add(tag_rows, width);
  tags_bias = add(tag_rows, 1);
  arcs = add(arc_kinds + arc_distances, width);
  arcs_bias = add(arc_kinds + arc_distances, 1);
  name_hidden = add(2 * std::size_t{shape.name_hidden}, 2 * width);
  name_hidden_bias = add(2 * std::size_t{shape.name_hidden}, 1);
  name_sources = add(2 * std::size_t{shape.name_hidden}, chancery::name_sources);
  names = add(padded(name_label_count), shape.name_hidden);
  names_bias = add(padded(name_label_count), 1);
  name_transitions = add(name_label_count, name_label_count);
  parse_inputs = add(StateFeatures::token_count * hidden, width);
  parse_tokens = add(width, 2);
  parse_table = add(hidden, StateFeatures::table_rows);
  parse_bias = add(hidden, 1);
  parse_output = add(padded(action_count), shape.parser_hidden);
  parse_output_bias = add(padded(action_count), 1);
}

std::vector<std::size_t> lists_of(std::uint32_t bits) {
  std::vector<std::size_t> columns;
  for (std::size_t bit = 0; bit < lexicon_lists; ++bit)
    if ((bits >> bit & 1U) != 0) columns.push_back(1 + bit);
  if (columns.empty()) columns.push_back(0);
  return columns;
}

void initialise(Network& network, Random& random) {
  const Layout& layout = network.layout;
  const auto fill = [&](const WeightBlock& block, float scale) {
    MatrixView values = network.weight(block);
    for (Eigen::Index i = 0; i < values.size(); ++i) values.data()[i] = (2.0F * random.uniform() - 1.0F) * scale;
  };
  for (const WeightBlock& block : layout.blocks) {
    if (block.columns == 1) continue;
    fill(block, block.table ? 0.1F : std::sqrt(3.0F / static_cast<float>(block.columns)));
  }
  fill(layout.mix, std::sqrt(6.0F / static_cast<float>(layout.mix.columns)) * 2.0F);
  fill(layout.parse_inputs, std::sqrt(0.5F / static_cast<float>(layout.parse_inputs.columns)));
  fill(layout.parse_table, 0.05F);
  fill(layout.parse_tokens, 0.5F);
  network.weight(layout.name_transitions).setZero();
  network.weight(layout.name_sources).setZero();
  network.weight(layout.words).col(0).setZero();
  for (const Layout::Recurrent& layer : layout.recurrent) {
    const auto width = static_cast<Eigen::Index>(layout.shape.width);
    network.weight(layer.bias).middleRows(width, width).setConstant(0.5F);
    fill(layer.forget, 0.1F);
    fill(layer.reset, 0.1F);
  }
}

}  // namespace chancery

#include <algorithm>
#include <cmath>

#include "language/penn_tags.hpp"
#include "language/train_network.hpp"

namespace chancery {
namespace {

std::int8_t rounded(float value, float scale) {
  return static_cast<std::int8_t>(std::clamp(std::lround(value / scale), -127L, 127L));
}

float scale_for(float largest) { return std::max(largest, 1e-8F) / 127.0F; }

void put_table(SectionWriter& writer, const MatrixView& table) {
  std::vector<std::int8_t> values;
  std::vector<float> scales;
  for (Eigen::Index c = 0; c < table.cols(); ++c) {
    const float scale = scale_for(table.col(c).cwiseAbs().maxCoeff());
    scales.push_back(scale);
    for (Eigen::Index r = 0; r < table.rows(); ++r) values.push_back(rounded(table(r, c), scale));
  }
  writer.array<std::int8_t>(values);
  writer.array<float>(scales);
}

// In the order that QuantisedMatrix documents.
void put_matrix(SectionWriter& writer, const MatrixView& matrix, const MatrixView& bias) {
  std::vector<float> scales;
  for (Eigen::Index r = 0; r < matrix.rows(); ++r) scales.push_back(scale_for(matrix.row(r).cwiseAbs().maxCoeff()));
  std::vector<std::int8_t> values;
  for (Eigen::Index block = 0; block < matrix.rows(); block += 8)
    for (Eigen::Index column = 0; column < matrix.cols(); column += 2)
      for (Eigen::Index r = block; r < block + 8; ++r)
        for (Eigen::Index c = column; c < column + 2; ++c)
          values.push_back(rounded(matrix(r, c), scales[static_cast<std::size_t>(r)]));
  writer.array<std::int8_t>(values);
  writer.array<float>(scales);
  writer.array<float>({bias.data(), static_cast<std::size_t>(bias.size())});
}

}  // namespace

std::vector<std::byte> export_network(const Layout& layout, std::vector<float>& weights, const NetworkKeys& keys,
                                      NameSource source) {
  SectionWriter writer;
  const NetworkShape& shape = layout.shape;
  for (const std::uint32_t size :
       {shape.width, shape.word, shape.gram, shape.prefix, shape.suffix, shape.ending, shape.shape, shape.lexicon,
        shape.parser_hidden, shape.name_hidden, shape.recurrent_layers})
    writer.number(size);
  writer.array<std::uint64_t>(keys.words);
  writer.array<std::uint32_t>(keys.lexicon);
  writer.array<std::uint32_t>(keys.lexicon_bits);
  writer.array<std::uint32_t>(keys.phrases);
  writer.array<std::uint8_t>(keys.phrase_types);
  for (const WeightBlock* table : {&layout.words, &layout.grams, &layout.prefixes, &layout.suffixes, &layout.endings,
                                   &layout.shapes, &layout.lexicon, &layout.phrases})
    put_table(writer, table->in(weights));
  const auto put = [&](const WeightBlock& matrix, const WeightBlock& bias) {
    put_matrix(writer, matrix.in(weights), bias.in(weights));
  };
  put(layout.mix, layout.mix_bias);
  put(layout.convolution, layout.convolution_bias);
  for (const Layout::Recurrent& layer : layout.recurrent) {
    put(layer.gates, layer.bias);
    writer.array<float>({weights.data() + layer.forget.offset, layer.forget.size()});
    writer.array<float>({weights.data() + layer.reset.offset, layer.reset.size()});
  }
  const auto tags = penn_tags();
  writer.number(static_cast<std::uint32_t>(tags.size()));
  for (const std::string_view tag : tags) writer.string(tag);
  put(layout.tags, layout.tags_bias);
  Matrix name_bias =
      layout.name_hidden_bias.in(weights) + layout.name_sources.in(weights).col(static_cast<Eigen::Index>(source));
  put_matrix(writer, layout.name_hidden.in(weights), MatrixView(name_bias.data(), name_bias.rows(), 1));
  put(layout.names, layout.names_bias);
  // Stored by row (from), columns (to).
  const Matrix transitions = layout.name_transitions.in(weights).transpose();
  writer.array<float>({transitions.data(), static_cast<std::size_t>(transitions.size())});

  const Matrix zero = Matrix::Zero(static_cast<Eigen::Index>(layout.parse_inputs.rows), 1);
  put_matrix(writer, layout.parse_inputs.in(weights), MatrixView(const_cast<float*>(zero.data()), zero.rows(), 1));
  const Matrix products = layout.parse_inputs.in(weights)*layout.parse_tokens.in(weights);
  writer.array<float>({products.data(), static_cast<std::size_t>(products.size())});
  put_table(writer, layout.parse_table.in(weights));
  writer.array<float>({weights.data() + layout.parse_bias.offset, layout.parse_bias.size()});
  put(layout.parse_output, layout.parse_output_bias);
  return writer.take();
}

}  // namespace chancery

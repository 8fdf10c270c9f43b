#include "language/model.hpp"

#include <algorithm>
#include <bit>

#include "language/analyzer.hpp"
#include "language/penn_tags.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

[[noreturn]] void wrong_shape() {
  throw Error(ErrorCode::model,
              "the language model's network does not fit this program; train it again with `chancery train`");
}

void require(bool condition) {
  if (!condition) wrong_shape();
}

VectorTable read_table(SectionReader& reader, std::size_t rows, std::size_t dimension) {
  const auto values = reader.array<std::int8_t>();
  const auto scales = reader.array<float>();
  require(scales.size() == rows && values.size() == rows * dimension);
  return {rows, dimension, values.data(), scales.data()};
}

// The weights in lines go to the end of `lines`.
QuantisedMatrix read_matrix(SectionReader& reader, std::size_t rows, std::size_t columns,
                            std::vector<std::vector<WeightLine>>& lines) {
  const auto values = reader.array<std::int8_t>();
  const auto scales = reader.array<float>();
  const auto bias = reader.array<float>();
  require(scales.size() == rows && bias.size() == rows && values.size() == rows * columns);
  QuantisedMatrix matrix{rows, columns, values.data(), scales.data(), bias.data(), nullptr};
  matrix.lines = lines.emplace_back(lines_of(matrix)).data();
  return matrix;
}

std::vector<std::int16_t> fixed(std::span<const float> values) {
  std::vector<std::int16_t> out(values.size());
  plain_kernels().to_fixed(values.data(), values.size(), out.data());
  return out;
}

std::vector<float> expand(const VectorTable& table) {
  std::vector<float> out(table.rows * table.dimension, 0.0F);
  for (std::size_t i = 0; i < table.rows; ++i)
    best_kernels().add_scaled(table.row(i), table.scales[i], table.dimension, &out[i * table.dimension]);
  return out;
}

NetworkShape read_shape(SectionReader& reader) {
  NetworkShape shape;
  for (std::uint32_t* size : {&shape.width, &shape.word, &shape.gram, &shape.prefix, &shape.suffix, &shape.ending,
                              &shape.shape, &shape.lexicon, &shape.parser_hidden, &shape.name_hidden}) {
    *size = reader.number<std::uint32_t>();
    require(*size >= 8 && *size <= 320 && *size % 8 == 0);
  }
  shape.recurrent_layers = reader.number<std::uint32_t>();
  require(shape.width % 16 == 0 && shape.parser_hidden % 8 == 0 && shape.recurrent_layers <= 8 &&
          shape.input() <= most_columns);
  return shape;
}

}  // namespace

LanguageModel::LanguageModel(ModelFile file) : file_(std::move(file)) {
  SectionReader reader(file_.section("network"));
  shape = read_shape(reader);
  word_keys = reader.array<std::uint64_t>();
  lexicon_keys = reader.array<std::uint32_t>();
  lexicon_bits = reader.array<std::uint32_t>();
  phrases = {reader.array<std::uint32_t>(), reader.array<std::uint8_t>()};
  require(!word_keys.empty() && lexicon_bits.size() == lexicon_keys.size() &&
          phrases.types.size() == phrases.keys.size());
  phrase_filter_ = make_phrase_filter(phrases.keys);
  phrases.filter = phrase_filter_;
  word_slots_ = index(word_keys);
  lexicon_starts_ = starts(lexicon_keys);

  words = read_table(reader, word_keys.size(), shape.word);
  grams = read_table(reader, WordFeatures::gram_buckets, shape.gram);
  prefixes = read_table(reader, WordFeatures::prefix_buckets, shape.prefix);
  suffixes = read_table(reader, WordFeatures::suffix_buckets, shape.suffix);
  endings = read_table(reader, WordFeatures::ending_buckets, shape.ending);
  shapes = read_table(reader, WordFeatures::shape_buckets, shape.shape);
  lexicon = read_table(reader, 1 + lexicon_lists, shape.lexicon);
  phrase_rows = read_table(reader, phrase_marks, shape.width);

  const std::size_t width = shape.width;
  mix = read_matrix(reader, 2 * width, shape.input(), weight_lines_);
  convolution = read_matrix(reader, 2 * width, 3 * width, weight_lines_);
  for (std::size_t layer = 0; layer < shape.recurrent_layers; ++layer) {
    RecurrentLayer next;
    next.gates = read_matrix(reader, 3 * width, width, weight_lines_);
    next.forget = reader.array<float>();
    next.reset = reader.array<float>();
    require(next.forget.size() == width && next.reset.size() == width);
    recurrent.push_back(next);
  }

  const std::size_t tag_count = reader.number<std::uint32_t>();
  require(tag_count >= 1 && tag_count <= 256);
  for (std::size_t i = 0; i < tag_count; ++i) xpos.push_back(penn_tag(reader.string()));
  xpos_begin = padded(upos_count);
  tags = read_matrix(reader, xpos_begin + padded(tag_count), width, weight_lines_);
  name_hidden = read_matrix(reader, 2 * std::size_t{shape.name_hidden}, 2 * width, weight_lines_);
  names = read_matrix(reader, padded(name_label_count), shape.name_hidden, weight_lines_);
  name_transitions = reader.array<float>();
  require(name_transitions.size() == name_label_count * name_label_count);

  const std::size_t hidden = 2 * shape.parser_hidden;
  parse_inputs = read_matrix(reader, StateFeatures::token_count * hidden, width, weight_lines_);
  const auto tokens = reader.array<float>();
  require(tokens.size() == 2 * StateFeatures::token_count * hidden);
  parse_tokens = fixed(tokens);
  parse_table = fixed(expand(read_table(reader, StateFeatures::table_rows, hidden)));
  parse_bias = fixed(reader.array<float>());
  require(parse_bias.size() == hidden);
  parse_output = read_matrix(reader, padded(action_count), shape.parser_hidden, weight_lines_);
  require(reader.at_end());
}

std::uint32_t LanguageModel::find_lexicon(std::uint64_t key) const {
  const auto half = static_cast<std::uint32_t>(key >> 32);
  const std::size_t start = half >> 16;
  for (std::size_t i = lexicon_starts_[start]; i < lexicon_starts_[start + 1]; ++i)
    if (lexicon_keys[i] == half) return lexicon_bits[i];
  return 0;
}

std::vector<std::uint32_t> LanguageModel::starts(std::span<const std::uint32_t> keys) {
  std::vector<std::uint32_t> starts((1U << 16) + 1, static_cast<std::uint32_t>(keys.size()));
  std::size_t half = 0;
  for (std::uint32_t i = 0; i < keys.size(); ++i)
    while (half <= keys[i] >> 16) starts[half++] = i;
  return starts;
}

std::vector<std::uint32_t> LanguageModel::index(std::span<const std::uint64_t> keys) {
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * keys.size() + 2), 0);
  const std::size_t mask = slots.size() - 1;
  for (std::uint32_t k = 1; k < keys.size(); ++k) {
    std::size_t i = keys[k] & mask;
    while (slots[i] != 0) i = (i + 1) & mask;
    slots[i] = k;
  }
  return slots;
}

std::shared_ptr<const LanguageModel> load_language_model(const std::filesystem::path& path) {
  return std::make_shared<const LanguageModel>(ModelFile::read(path));
}

}  // namespace chancery

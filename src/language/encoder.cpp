#include <algorithm>

#include "language/annotation_buffers.hpp"

namespace chancery {
namespace {

using Buffers = AnnotationWorkspace::Buffers;

// Rounds count rows of n floats that begin `step` floats apart; the results lie, without gaps, in buffers.rounded and
// buffers.scales.
void round_rows(const Kernels& kernels, const float* rows, std::size_t count, std::size_t step, std::size_t n,
                Buffers& buffers) {
  std::int8_t* rounded = enlarge(buffers.rounded, count * n);
  float* scales = enlarge(buffers.scales, count);
  for (std::size_t i = 0; i < count; ++i) scales[i] = kernels.quantise(rows + i * step, n, rounded + i * n);
}

void multiply_rows(const Kernels& kernels, const QuantisedMatrix& matrix, std::size_t count, Buffers& buffers,
                   float* out) {
  kernels.multiply(matrix, buffers.rounded.data(), buffers.scales.data(), count, out, matrix.rows);
}

// The word's input vector: what the tables say, side by side.
void gather(const LanguageModel& model, const Kernels& kernels, const WordFeatures& word, std::uint32_t lists,
            float* out) {
  const auto add = [&](const VectorTable& table, std::size_t row, float weight) {
    kernels.add_scaled(table.row(row), table.scales[row] * weight, table.dimension, out);
  };
  std::fill_n(out, model.shape.input(), 0.0F);
  add(model.words, model.find_word(word.key), 1.0F);
  out += model.shape.word;
  const float share = word.gram_count == 0 ? 0.0F : 1.0F / static_cast<float>(word.gram_count);
  for (std::size_t i = 0; i < word.gram_count; ++i) add(model.grams, word.grams[i], share);
  out += model.shape.gram;
  add(model.prefixes, word.prefix, 1.0F);
  out += model.shape.prefix;
  add(model.suffixes, word.suffix, 1.0F);
  out += model.shape.suffix;
  add(model.endings, word.ending, 1.0F);
  out += model.shape.ending;
  add(model.shapes, word.shape, 1.0F);
  out += model.shape.shape;
  if (lists == 0) add(model.lexicon, 0, 1.0F);
  for (std::size_t list = 0; list < lexicon_lists; ++list)
    if ((lists >> list & 1U) != 0) add(model.lexicon, 1 + list, 1.0F);
}

// The first layer, from memory where the word was met before.
void mix_words(const LanguageModel& model, const Kernels& kernels, std::span<const Token> tokens, Buffers& buffers,
               float* out) {
  const std::size_t width = model.shape.width;
  if (buffers.model != &model) {
    buffers.model = &model;
    buffers.remembered.assign(Buffers::remembered_count, {});
    buffers.remembered_layer.resize(Buffers::remembered_count * width);
    buffers.name_steps.clear();
  }
  float* input = enlarge(buffers.input, model.shape.input());
  float* z = enlarge(buffers.layer, 2 * width);
  enlarge(buffers.word_keys, tokens.size());
  enlarge(buffers.begins_phrase, tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    describe_word(tokens[i].form, buffers.features);
    const std::size_t slot =
        (buffers.features.key ^ (std::uint64_t{buffers.features.shape} << 4)) % Buffers::remembered_count;
    Buffers::Remembered& memory = buffers.remembered[slot];
    float* mixed = buffers.remembered_layer.data() + slot * width;
    if (!memory.set || memory.key != buffers.features.key || memory.shape != buffers.features.shape) {
      const std::uint32_t lists = model.find_lexicon(buffers.features.key);
      gather(model, kernels, buffers.features, lists, input);
      round_rows(kernels, input, 1, model.shape.input(), model.shape.input(), buffers);
      multiply_rows(kernels, model.mix, 1, buffers, z);
      kernels.maxout(z, width, mixed);
      memory = {buffers.features.key, buffers.features.shape, true, (lists & LexiconBit::begins_phrase) != 0};
    }
    std::copy_n(mixed, width, out + i * width);
    buffers.word_keys[i] = memory.key;
    buffers.begins_phrase[i] = memory.begins_phrase;
  }
}

// What the known names of several words add.
void add_phrases(const LanguageModel& model, const Kernels& kernels, std::size_t count, Buffers& buffers, float* out) {
  const std::size_t width = model.shape.width;
  const std::span<std::uint16_t> marks(enlarge(buffers.phrase_marks, count), count);
  mark_phrases(model.phrases, {buffers.word_keys.data(), count}, {buffers.begins_phrase.data(), count}, marks);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t mark = 0; marks[i] >> mark != 0; ++mark)
      if ((marks[i] >> mark & 1U) != 0)
        kernels.add_scaled(model.phrase_rows.row(mark), model.phrase_rows.scales[mark], width, out + i * width);
}

void convolve(const LanguageModel& model, const Kernels& kernels, std::size_t count, Buffers& buffers, float* rows) {
  const std::size_t width = model.shape.width;
  // With a row of zeros at either end, each word's window of three rows is one piece.
  float* padded_rows = enlarge(buffers.input, (count + 2) * width);
  std::fill_n(padded_rows, width, 0.0F);
  std::copy_n(rows, count * width, padded_rows + width);
  std::fill_n(padded_rows + (count + 1) * width, width, 0.0F);
  round_rows(kernels, padded_rows, count, width, 3 * width, buffers);
  float* z = enlarge(buffers.layer, count * 2 * width);
  multiply_rows(kernels, model.convolution, count, buffers, z);
  float* change = padded_rows;
  for (std::size_t i = 0; i < count; ++i) {
    kernels.maxout(z + i * 2 * width, width, change);
    kernels.add(change, width, rows + i * width);
  }
}

void recur_layer(const RecurrentLayer& layer, const Kernels& kernels, std::size_t width, std::size_t count,
                 Buffers& buffers, const float* in, float* out) {
  round_rows(kernels, in, count, width, width, buffers);
  float* gates = enlarge(buffers.gates, count * 3 * width);
  multiply_rows(kernels, layer.gates, count, buffers, gates);
  const std::size_t half = width / 2;
  float* state = enlarge(buffers.state, width);
  std::fill_n(state, width, 0.0F);
  for (std::size_t i = 0; i < count; ++i) {
    kernels.recur(gates + i * 3 * width, width, layer.forget.data(), layer.reset.data(), in + i * width, half, state,
                  out + i * width);
    const std::size_t j = count - 1 - i;
    kernels.recur(gates + j * 3 * width + half, width, layer.forget.data() + half, layer.reset.data() + half,
                  in + j * width + half, half, state + half, out + j * width + half);
  }
}

}  // namespace

void encode(const LanguageModel& model, const Kernels& kernels, std::span<const Token> tokens, Buffers& buffers) {
  const std::size_t width = model.shape.width;
  const std::size_t count = tokens.size();
  // Two halves that the layers read from and write to in turn.
  enlarge(buffers.hidden, 2 * max_parse_length * width);
  float* from = buffers.hidden.data() + (model.recurrent.size() % 2 == 0 ? 0 : max_parse_length * width);
  float* to = buffers.hidden.data() + (model.recurrent.size() % 2 == 0 ? max_parse_length * width : 0);
  mix_words(model, kernels, tokens, buffers, from);
  add_phrases(model, kernels, count, buffers, from);
  std::copy_n(from, count * width, enlarge(buffers.mixed, count * width));
  convolve(model, kernels, count, buffers, from);
  for (const RecurrentLayer& layer : model.recurrent) {
    recur_layer(layer, kernels, width, count, buffers, from, to);
    std::swap(from, to);
  }
  buffers.encoded = from;
  round_rows(kernels, from, count, width, width, buffers);
}

}  // namespace chancery

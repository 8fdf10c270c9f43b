// How many words a second each stage of the language room takes in, on one thread: the rate items_per_second.
#include <benchmark/benchmark.h>

#include <span>
#include <string>

#include "core/files.hpp"
#include "language/analyzer.hpp"
#include "language/annotate.hpp"
#include "language/lemmatizer.hpp"
#include "language/model.hpp"
#include "language/segmenter.hpp"
#include "language/tokenizer.hpp"

namespace chancery {
namespace {

const std::shared_ptr<const LanguageModel>& model() {
  static const auto loaded = load_language_model(CHANCERY_SOURCE_DIR "/models/en.model");
  return loaded;
}

// Every non-empty line is a paragraph.
const Article& article() {
  static const Article read = [] {
    Article made;
    made.text = read_file(CHANCERY_SOURCE_DIR "/tests/benchmarks/news.txt", 1U << 20U);
    for (std::size_t begin = 0; begin < made.text.size();) {
      const std::size_t end = std::min(made.text.find('\n', begin), made.text.size());
      if (end > begin)
        made.blocks.push_back(
            {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::paragraph, std::nullopt});
      begin = end + 1;
    }
    return made;
  }();
  return read;
}

const SentenceSplitter& splitter() {
  static const SentenceSplitter loaded(model()->file().section(splitter_section));
  return loaded;
}

std::size_t words_of(const Document& document) {
  std::size_t words = 0;
  for (const Sentence& sentence : document.sentences) words += sentence.tokens.size();
  return words;
}

void count_words(benchmark::State& state, std::size_t words) {
  state.SetItemsProcessed(static_cast<std::int64_t>(words) * state.iterations());
}

void tokenize_news(benchmark::State& state) {
  std::vector<Span> tokens;
  for (auto _ : state) {
    tokens.clear();
    for (const Block& block : article().blocks) tokenize(article().text, block.span, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  count_words(state, tokens.size());
}
BENCHMARK(tokenize_news);

void segment_news(benchmark::State& state) {
  Segmenter segmenter(splitter());
  Document document;
  for (auto _ : state) document = segmenter.segment(article());
  count_words(state, words_of(document));
}
BENCHMARK(segment_news);

void annotate_news(benchmark::State& state) {
  Document document = Segmenter(splitter()).segment(article());
  AnnotationWorkspace workspace;
  for (auto _ : state) annotate(*model(), workspace, std::span<Sentence>(document.sentences));
  count_words(state, words_of(document));
}
BENCHMARK(annotate_news);

void lemmatize_news(benchmark::State& state) {
  const LemmaTable table(model()->file().section(lemma_section));
  Document document = Analyzer(model()).parse(article());
  for (auto _ : state)
    for (Sentence& sentence : document.sentences) lemmatize(table, sentence);
  count_words(state, words_of(document));
}
BENCHMARK(lemmatize_news);

void analyze_news(benchmark::State& state) {
  Analyzer analyzer(model());
  Document document;
  for (auto _ : state) document = analyzer.parse(article());
  count_words(state, words_of(document));
}
BENCHMARK(analyze_news);

}  // namespace
}  // namespace chancery

// How many words a second the whole way takes in on one thread, and each of its rooms: the rate items_per_second.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>
#include <vector>

#include "app/pipeline.hpp"
#include "core/files.hpp"
#include "entities/entities.hpp"
#include "ingest/read_articles.hpp"
#include "relations/extract.hpp"

namespace chancery {
namespace {

const Resources& resources() {
  static const Resources loaded = load_resources(CHANCERY_SOURCE_DIR, {});
  return loaded;
}

const std::string& text() {
  static const std::string read = read_file(CHANCERY_SOURCE_DIR "/tests/benchmarks/news.txt", 1U << 20U);
  return read;
}

const Article& article() {
  static const Article read = article_from_text(text(), "news.txt");
  return read;
}

std::int64_t words_of(const Document& document) {
  std::int64_t words = 0;
  for (const Sentence& sentence : document.sentences) words += static_cast<std::int64_t>(sentence.tokens.size());
  return words;
}

void text_to_statements(benchmark::State& state) {
  ArticleReader reader(resources());
  std::int64_t words = 0;
  for (auto _ : state) {
    const ReadArticle read = reader.read(article_from_text(text(), "news.txt"));
    benchmark::DoNotOptimize(read.findings.statements.data());
    words = words_of(read.document);
  }
  state.SetItemsProcessed(words * state.iterations());
}
BENCHMARK(text_to_statements);

void find_entities_in_news(benchmark::State& state) {
  const Document document = Analyzer(resources().model).parse(article());
  for (auto _ : state) {
    const Entities entities = find_entities(article(), document, resources().known);
    benchmark::DoNotOptimize(entities.list.data());
  }
  state.SetItemsProcessed(words_of(document) * state.iterations());
}
BENCHMARK(find_entities_in_news);

void extract_from_news(benchmark::State& state) {
  const Document document = Analyzer(resources().model).parse(article());
  const Entities entities = find_entities(article(), document, resources().known);
  for (auto _ : state) {
    const Findings findings = extract(article(), document, entities, *resources().patterns);
    benchmark::DoNotOptimize(findings.statements.data());
  }
  state.SetItemsProcessed(words_of(document) * state.iterations());
}
BENCHMARK(extract_from_news);

}  // namespace
}  // namespace chancery

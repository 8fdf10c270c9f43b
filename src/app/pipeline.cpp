#include "app/pipeline.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <thread>
#include <utility>

#include "core/error.hpp"
#include "graph/merge.hpp"
#include "ingest/read_articles.hpp"
#include "relations/mission_names.hpp"
#include "relations/paper_names.hpp"

namespace chancery {
namespace {

constexpr std::size_t batch_per_thread = 16;  // articles held in memory at a time, for each thread

// Reads a batch on several threads; results stand in the order of the articles.
std::vector<std::optional<ReadArticle>> read_batch(std::vector<Article>& batch,
                                                   std::vector<std::unique_ptr<ArticleReader>>& readers,
                                                   std::vector<std::optional<Skipped>>& failures) {
  std::vector<std::optional<ReadArticle>> results(batch.size());
  failures.assign(batch.size(), std::nullopt);
  std::vector<std::exception_ptr> fatal(readers.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&](std::size_t reader) {
    try {
      for (std::size_t i = next++; i < batch.size(); i = next++) {
        const std::string path = batch[i].path;
        try {
          results[i] = readers[reader]->read(std::move(batch[i]));
        } catch (const Error& error) {
          failures[i] = Skipped{{path, {}, {}, {}}, error.what(), error.code()};
        }
      }
    } catch (...) {
      fatal[reader] = std::current_exception();
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t t = 1; t < readers.size(); ++t) threads.emplace_back(work, t);
  work(0);
  threads.clear();
  for (const auto& error : fatal)
    if (error) std::rethrow_exception(error);
  return results;
}

}  // namespace

Resources load_resources(const std::filesystem::path& data_folder,
                         const std::vector<std::filesystem::path>& further_ontology) {
  const std::filesystem::path ontology = data_folder / "ontology";
  std::vector<std::filesystem::path> files = {ontology, ontology / "patterns"};
  files.insert(files.end(), further_ontology.begin(), further_ontology.end());
  Resources resources;
  resources.ontology = load_ontology(files);
  resources.patterns = compile_patterns(resources.ontology);
  resources.known = load_knowledge_base({ontology / "gazetteer"});
  resources.model = load_language_model(data_folder / "models" / "en.model");
  return resources;
}

ArticleReader::ArticleReader(const Resources& resources) : resources_(resources), analyzer_(resources.model) {}

ReadArticle ArticleReader::read(Article article) {
  ReadArticle result;
  result.article = std::move(article);
  result.document = analyzer_.parse(result.article);
  result.entities = find_entities(result.article, result.document, resources_.known);
  result.findings = extract(result.article, result.document, result.entities, *resources_.patterns);
  name_papers_by_parties(result.findings, resources_.ontology, result.entities);
  name_missions_by_states(result.findings, resources_.ontology, result.entities);
  return result;
}

RunResult run(const RunOptions& options, const Resources& resources,
              const std::function<void(std::size_t done)>& advance) {
  const std::size_t threads = options.threads > 0 ? static_cast<std::size_t>(options.threads)
                                                  : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::unique_ptr<ArticleReader>> readers;
  for (std::size_t t = 0; t < threads; ++t) readers.push_back(std::make_unique<ArticleReader>(resources));

  RunResult result;
  GraphBuilder builder(resources.ontology);
  std::vector<Article> batch;
  std::vector<std::optional<Skipped>> failures;
  const auto flush = [&] {
    auto read = read_batch(batch, readers, failures);
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (failures[i]) result.skipped.push_back(*failures[i]);
      if (!read[i]) continue;
      builder.add(read[i]->article, read[i]->entities, read[i]->findings, options.min_confidence);
      ++result.articles;
      result.sentences += read[i]->document.sentences.size();
      for (const Sentence& sentence : read[i]->document.sentences) result.words += sentence.tokens.size();
    }
    batch.clear();
    advance(result.articles);
  };
  read_articles(
      options.inputs,
      [&](Article&& article) {
        batch.push_back(std::move(article));
        if (batch.size() >= batch_per_thread * threads) flush();
      },
      [&](Skipped&& skipped) { result.skipped.push_back(std::move(skipped)); });
  flush();
  result.graph = std::move(builder).build();
  return result;
}

}  // namespace chancery

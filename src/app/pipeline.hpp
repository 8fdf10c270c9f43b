// The whole way from inputs to a graph. This is the only file that knows every room.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "entities/entities.hpp"
#include "graph/knowledge_graph.hpp"
#include "ingest/article.hpp"
#include "ingest/inputs.hpp"
#include "knowledge/knowledge_base.hpp"
#include "knowledge/ontology.hpp"
#include "language/analyzer.hpp"
#include "language/document.hpp"
#include "relations/extract.hpp"

namespace chancery {

// Everything that is read once at start and shared by all threads.
struct Resources {
  Ontology ontology;
  KnowledgeBase known;
  std::shared_ptr<const PatternSet> patterns;
  std::shared_ptr<const LanguageModel> model;
};

// Reads the data folder's ontology, gazetteer and model, and the user's further ontology files.
// Throws Error (ontology, model).
[[nodiscard]] Resources load_resources(const std::filesystem::path& data_folder,
                                       const std::vector<std::filesystem::path>& further_ontology);

// One article with all that the rooms say of it.
struct ReadArticle {
  Article article;
  Document document;
  Entities entities;
  Findings findings;
};

// Takes one article through language, entities and relations. One reader serves one thread.
class ArticleReader {
 public:
  explicit ArticleReader(const Resources& resources);  // must outlive the reader
  [[nodiscard]] ReadArticle read(Article article);

 private:
  const Resources& resources_;
  Analyzer analyzer_;
};

struct RunOptions {
  std::vector<std::string> inputs;
  double min_confidence = 0.0;
  int threads = 0;  // 0: one for each processor
};

struct RunResult {
  KnowledgeGraph graph;
  std::size_t articles = 0, sentences = 0, words = 0;
  std::vector<Skipped> skipped;  // in the order of the inputs
};

// Reads all inputs into one graph; the same inputs give the same graph at any number of threads.
// `advance` is called after each batch with the number of articles done so far.
[[nodiscard]] RunResult run(const RunOptions& options, const Resources& resources,
                            const std::function<void(std::size_t done)>& advance);

}  // namespace chancery

// The language room's door: an article in, a parsed document out.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "ingest/article.hpp"
#include "language/document.hpp"

namespace chancery {

class TreeGuard;
class LanguageModel;  // tagger, parser and name finder with their weights; immutable

// Reads a trained model. Throws Error (model) if it is missing, damaged or of another version.
[[nodiscard]] std::shared_ptr<const LanguageModel> load_language_model(const std::filesystem::path& path);

class Analyzer {
 public:
  explicit Analyzer(std::shared_ptr<const LanguageModel> model);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  // Splits every block of the article into sentences and parses them. One Analyzer serves one thread
  // (it owns the working memory); many may share a model.
  [[nodiscard]] Document parse(const Article& article);

  // Fills tags, heads, names and lemmas of the sentences of one document, whose tokens are given.
  void annotate(std::span<Sentence> document);

 private:
  void mend(std::span<Sentence> document);
  void mend(TreeGuard& guard, Sentence& sentence);  // the repairs of tree_repair.hpp, in their order

  struct Workspace;
  std::shared_ptr<const LanguageModel> model_;
  std::unique_ptr<Workspace> workspace_;
};

}  // namespace chancery

#include "language/analyzer.hpp"

#include "language/annotate.hpp"
#include "language/lemmatizer.hpp"
#include "language/model.hpp"
#include "language/segmenter.hpp"
#include "language/splitter.hpp"
#include "language/tree_repair.hpp"

namespace chancery {

struct Analyzer::Workspace {
  explicit Workspace(const LanguageModel& model)
      : splitter(model.file().section(splitter_section)),
        lemmas(model.file().section(lemma_section)),
        segmenter(splitter) {}

  SentenceSplitter splitter;
  LemmaTable lemmas;
  Segmenter segmenter;
  AnnotationWorkspace annotation;
  LemmaForm lemma_form;
};

Analyzer::Analyzer(std::shared_ptr<const LanguageModel> model)
    : model_(std::move(model)), workspace_(std::make_unique<Workspace>(*model_)) {}

Analyzer::~Analyzer() = default;

Document Analyzer::parse(const Article& article) {
  Document document = workspace_->segmenter.segment(article);
  annotate(document.sentences);
  for (Sentence& sentence : document.sentences) {
    mend_clauses(sentence);
    mend_subjects(sentence);
    mend_semicolons(sentence);
    mend_mines(sentence);
    mend_worth(sentence);
    mend_particles(sentence);
    mend_lemmas(sentence);
  }
  return document;
}

void Analyzer::annotate(std::span<Sentence> document) {
  chancery::annotate(*model_, workspace_->annotation, document);
  for (Sentence& sentence : document)
    for (Token& token : sentence.tokens) workspace_->lemmas.lemmatize(token, workspace_->lemma_form);
}

}  // namespace chancery

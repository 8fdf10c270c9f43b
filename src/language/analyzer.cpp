#include "language/analyzer.hpp"

#include "language/annotate.hpp"
#include "language/lemmatizer.hpp"
#include "language/model.hpp"
#include "language/name_phrases.hpp"
#include "language/segmenter.hpp"
#include "language/splitter.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

// "telephoned" gives "telephon" by the rule for its ending; the word lists know which base is a verb.
void mend_verb_lemma(const LanguageModel& model, Token& token) {
  if (token.upos != Upos::verb || token.lemma.size() < 3) return;
  if (!token.form.ends_with("ed") && !token.form.ends_with("ing")) return;
  const auto is_verb = [&](std::string_view word) { return (model.find_lexicon(word_key(word)) & LexiconBit::verb) != 0; };
  std::string& lemma = token.lemma;
  if (is_verb(lemma)) return;
  // "deplored" that was left as it is
  for (const std::string_view ending : {std::string_view("d"), std::string_view("ed"), std::string_view("ing")})
    if (lemma == token.form && lemma.ends_with(ending) && is_verb(std::string_view(lemma).substr(0, lemma.size() - ending.size()))) {
      lemma.resize(lemma.size() - ending.size());
      return;
    }
  if (is_verb(lemma + lemma.back())) {  // "boycot"
    lemma += lemma.back();
  } else if (is_verb(lemma + "e")) {
    lemma += 'e';
  } else if (lemma.back() == lemma[lemma.size() - 2] && is_verb(std::string_view(lemma).substr(0, lemma.size() - 1))) {
    lemma.pop_back();
  } else if ((lemma.back() == 'e' || lemma.ends_with("ck")) && is_verb(std::string_view(lemma).substr(0, lemma.size() - 1))) {
    lemma.pop_back();  // "traffick"
  }
}

}  // namespace

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
  mend(document.sentences);
  return document;
}

void Analyzer::mend(std::span<Sentence> document) {
  for (Sentence& sentence : document) {
    mend_datelines(sentence);
    mend_name_rows(*model_, sentence);
    mend_late_objects(sentence);
    mend_finite_verbs(sentence);
    mend_clauses(sentence);
    mend_invitations(sentence);
    mend_reports(sentence);
    mend_appositions(sentence);
    mend_quotations(sentence);
    mend_nouns(sentence);
    mend_subjects(sentence);
    mend_verb_appositions(sentence);
    mend_rows(sentence);
    mend_relatives(sentence);
    mend_lost_subjects(sentence);
    mend_holders(*model_, sentence);
    mend_person_appositions(*model_, sentence);
    mend_cut_clauses(sentence);
    mend_reduced_clauses(sentence);
    mend_main_clauses(sentence);
    for (Token& token : sentence.tokens)
      if (token.lemma.empty()) workspace_->lemmas.lemmatize(token, workspace_->lemma_form);
    mend_relative_that(sentence);
    mend_clauses_of_places(sentence);
    mend_conjuncts(sentence);
    mend_stray_clauses(sentence);
    mend_parallels(sentence);
    mend_agents(sentence);
    mend_infinitives(sentence);
    mend_occasions(sentence);
    mend_objects(sentence);
    mend_predicates(sentence);
    mend_participles(sentence);
    mend_clause_ends(sentence);
    mend_semicolons(sentence);
    mend_mines(sentence);
    mend_worth(sentence);
    mend_limits(sentence);
    mend_particles(sentence);
    mend_lemmas(sentence);
    mend_hyphened_nouns(sentence);
  }
}

void Analyzer::annotate(std::span<Sentence> document) {
  chancery::annotate(*model_, workspace_->annotation, document);
  for (Sentence& sentence : document)
    for (Token& token : sentence.tokens) {
      workspace_->lemmas.lemmatize(token, workspace_->lemma_form);
      mend_verb_lemma(*model_, token);
    }
}

}  // namespace chancery

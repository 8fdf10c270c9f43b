#include "language/analyzer.hpp"

#include "language/annotate.hpp"
#include "language/bare_verbs.hpp"
#include "language/headline_wording.hpp"
#include "language/lemmatizer.hpp"
#include "language/list_openers.hpp"
#include "language/model.hpp"
#include "language/name_phrases.hpp"
#include "language/operative_clauses.hpp"
#include "language/segmenter.hpp"
#include "language/splitter.hpp"
#include "language/styles.hpp"
#include "language/tree_guard.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

// "telephoned" gives "telephon" by the rule for its ending; the word lists know which base is a verb.
void mend_verb_lemma(const LanguageModel& model, Token& token) {
  if (token.upos != Upos::verb || token.lemma.size() < 3) return;
  if (!token.form.ends_with("ed") && !token.form.ends_with("ing")) return;
  const auto is_verb = [&](std::string_view word) {
    return (model.find_lexicon(word_key(word)) & LexiconBit::verb) != 0;
  };
  std::string& lemma = token.lemma;
  if (is_verb(lemma)) return;
  // "deplored" that was left as it is
  for (const std::string_view ending : {std::string_view("d"), std::string_view("ed"), std::string_view("ing")})
    if (lemma == token.form && lemma.ends_with(ending) &&
        is_verb(std::string_view(lemma).substr(0, lemma.size() - ending.size()))) {
      lemma.resize(lemma.size() - ending.size());
      return;
    }
  if (is_verb(lemma + lemma.back())) {  // "boycot"
    lemma += lemma.back();
  } else if (is_verb(lemma + "e")) {
    lemma += 'e';
  } else if (lemma.back() == lemma[lemma.size() - 2] && is_verb(std::string_view(lemma).substr(0, lemma.size() - 1))) {
    lemma.pop_back();
  } else if ((lemma.back() == 'e' || lemma.ends_with("ck")) &&
             is_verb(std::string_view(lemma).substr(0, lemma.size() - 1))) {
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

namespace {

// What was found after the parse holds for its second tree, too.
void share_labels(Sentence& sentence) {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& from = sentence.tokens[i];
    Token& to = sentence.other[i];
    to.form = from.form;
    to.lemma = from.lemma;
    to.name = from.name;
    to.name_begin = from.name_begin;
    to.name_probability = from.name_probability;
  }
}

}  // namespace

Document Analyzer::parse(const Article& article) {
  Document document = workspace_->segmenter.segment(article);
  for (Sentence& sentence : document.sentences) pass_over_styles(sentence);
  reword_headlines(*model_, article, document.sentences);
  lend_subjects(article, document.sentences);
  complete_list_openers(article, document.sentences);
  annotate(document.sentences);
  mend(document.sentences);
  return document;
}

void Analyzer::mend(std::span<Sentence> document) {
  TreeGuard guard;
  for (Sentence& sentence : document) {
    if (!sentence.other.empty()) {
      share_labels(sentence);
      std::swap(sentence.tokens, sentence.other);
      mend(guard, sentence);
      std::swap(sentence.tokens, sentence.other);
    }
    mend(guard, sentence);
  }
}

void Analyzer::mend(TreeGuard& guard, Sentence& sentence) {
  guard.remember(sentence.tokens);
  const auto run = [&](auto&& repair) {
    repair(sentence);
    guard.restore_if_broken(sentence.tokens);
  };
  run([&](Sentence& one) { mend_opening_plurals(*model_, one); });
  run(mend_initials);
  run(mend_legal_forms);
  run(mend_names_in_to);
  run(mend_borrowed_phrases);
  run(mend_datelines);
  run(mend_managing_directors);
  run([&](Sentence& one) { mend_name_rows(*model_, one); });
  run(mend_late_objects);
  run(mend_late_papers);
  run(mend_counted_subjects);
  run(mend_finite_verbs);
  run(mend_embedded_pasts);
  run(mend_clauses);
  run(mend_joined_clauses);
  run(mend_invitations);
  run(mend_reports);
  run(mend_appositions);
  run(mend_described_names);
  run(mend_quotations);
  run(mend_nouns);
  run(mend_doubled_nouns);
  run(mend_stakes);
  run(mend_split_compounds);
  run(mend_owners_of_sums);
  run(mend_subjects);
  run(mend_verb_appositions);
  run(mend_rows);
  run(mend_relatives);
  run(mend_lost_subjects);
  run(mend_opening_descriptions);
  run([&](Sentence& one) { mend_holders(*model_, one); });
  run(mend_post_holders);
  run(mend_under_secretaries);
  run([&](Sentence& one) { mend_person_appositions(*model_, one); });
  run(mend_office_bearers);
  run([&](Sentence& one) { mend_office_rows(*model_, one); });
  run([&](Sentence& one) { mend_title_rows(*model_, one); });
  run(mend_member_titles);
  run(mend_cut_clauses);
  run(mend_reduced_clauses);
  run(mend_main_clauses);
  run(mend_subjects_behind_openers);
  run(mend_clauses_behind_asides);
  run(mend_embedded_pasts);
  run(mend_false_adjectives);
  run(mend_absolutes);
  run(mend_companions);
  run(mend_timed_participles);
  run(mend_titled_participles);
  run(mend_parted_complements);
  for (Token& token : sentence.tokens)
    if (token.lemma.empty()) workspace_->lemmas.lemmatize(token, workspace_->lemma_form);
  run(mend_relative_that);
  run(mend_relative_objects);
  run(mend_contact_clauses);
  run(mend_gerunds);
  run(mend_complements);
  run(mend_clauses_of_places);
  run(mend_conjuncts);
  run(mend_rows_of_persons);
  run(mend_inversions);
  run(mend_classes_before_names);
  run(mend_stray_clauses);
  run(mend_parallels);
  run(mend_rows_of_papers);
  run(mend_agents);
  run(mend_infinitives);
  run(mend_contracts);
  run(mend_occasions);
  run(mend_objects);
  run(mend_predicates);
  run(mend_participles);
  run(mend_clause_ends);
  run(mend_semicolons);
  run(mend_rows_behind_colons);
  run(mend_rows_between_dashes);
  run(mend_mines);
  run(mend_worth);
  run(mend_prices);
  run(mend_parted_sums);
  run(mend_limits);
  run(mend_particles);
  run(mend_lemmas);
  run(mend_hyphened_nouns);
}

void Analyzer::annotate(std::span<Sentence> document) {
  chancery::annotate(*model_, workspace_->annotation, document);
  for (Sentence& sentence : document) {
    read_bare_verbs(*model_, workspace_->annotation, sentence);
    mend_lent_verbs(sentence);
    for (Token& token : sentence.tokens) {
      workspace_->lemmas.lemmatize(token, workspace_->lemma_form);
      mend_verb_lemma(*model_, token);
    }
  }
}

}  // namespace chancery

#include "language/train_score.hpp"

#include <span>
#include <tuple>

#include "language/annotate.hpp"

namespace chancery {
namespace {

// Begin, end and type of the persons, places and organisations.
std::vector<std::tuple<std::size_t, std::size_t, NameType>> main_names(const std::vector<Token>& tokens) {
  std::vector<std::tuple<std::size_t, std::size_t, NameType>> names;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].name_begin || tokens[i].name == NameType::none || tokens[i].name == NameType::other) continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[end].name == tokens[i].name && !tokens[end].name_begin) ++end;
    names.emplace_back(i, end, tokens[i].name);
  }
  return names;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

TrainFigures score_sentences(const LanguageModel& model, const std::string& name,
                             const std::vector<TrainSentence>& sentences) {
  AnnotationWorkspace workspace;
  std::size_t words = 0, upos = 0, xpos = 0, heads = 0, arcs = 0, gold_names = 0, found_names = 0, right_names = 0;
  bool has_names = false;
  std::vector<Sentence> copies(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i)
    for (const Token& gold : sentences[i].gold.tokens) copies[i].tokens.emplace_back().form = gold.form;
  for (std::size_t begin = 0; begin < copies.size();) {
    std::size_t end = begin;
    while (end < copies.size() && sentences[end].document == sentences[begin].document) ++end;
    annotate(model, workspace, std::span(copies).subspan(begin, end - begin));
    begin = end;
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const TrainSentence& sentence = sentences[s];
    const Sentence& copy = copies[s];
    for (std::size_t i = 0; sentence.has_tree && i < copy.tokens.size(); ++i) {
      const Token& gold = sentence.gold.tokens[i];
      const Token& found = copy.tokens[i];
      ++words;
      upos += found.upos == gold.upos;
      xpos += found.xpos == gold.xpos;
      heads += found.head == gold.head;
      arcs += found.head == gold.head && found.relation == gold.relation;
    }
    if (sentence.names == NameLayer::none) continue;
    has_names = true;
    const auto gold = main_names(sentence.gold.tokens);
    const auto found = main_names(copy.tokens);
    gold_names += gold.size();
    found_names += found.size();
    for (const auto& one : found) right_names += std::find(gold.begin(), gold.end(), one) != gold.end();
  }
  return {name,
          share(upos, words),
          share(xpos, words),
          share(heads, words),
          share(arcs, words),
          has_names ? share(2 * right_names, gold_names + found_names) : -1.0};
}

}  // namespace chancery

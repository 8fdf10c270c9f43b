// Documents for tests, built from a few words instead of a model.
//
// parsed({"Trade trade NOUN NN 2 nsubj", "grew grow VERB VBD 0 root", "+. . PUNCT . 2 punct"}) gives one sentence
// with its tree: form, lemma, UPOS, Penn tag, head (from 1, 0 is the root), relation.
// tagged("Trade/NN grew/VBD +./.") gives one without: every word hangs on the first verb, or on the first word.
// A form that begins with "+" follows without a space.
#pragma once

#include <initializer_list>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "language/document.hpp"

namespace chancery {

class DocumentBuilder {
 public:
  DocumentBuilder& parsed(std::initializer_list<std::string_view> lines) {
    begin();
    for (const std::string_view line : lines) {
      std::istringstream fields{std::string(line)};
      std::string form, lemma, upos, xpos, relation;
      int head = 0;
      fields >> form >> lemma >> upos >> xpos >> head >> relation;
      Token& token = add(form, lemma, upos, xpos);
      token.head = head - 1;
      token.relation = relation_from(relation);
    }
    end();
    return *this;
  }

  DocumentBuilder& tagged(std::string_view words) {
    begin();
    std::istringstream stream{std::string(words)};
    for (std::string word; stream >> word;) {
      const std::size_t slash = word.rfind('/');
      const std::string tag = word.substr(slash + 1);
      add(word.substr(0, slash), "", upos_of(tag), tag);
    }
    hang_on_first_verb();
    end();
    return *this;
  }

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] std::string text(int sentence, Span tokens) const {
    const auto& list = document_.sentences.at(static_cast<std::size_t>(sentence)).tokens;
    const std::uint32_t from = list.at(tokens.begin).span.begin;
    return text_.substr(from, list.at(tokens.end - 1).span.end - from);
  }

 private:
  static std::string upos_of(const std::string& tag) {
    if (tag.starts_with("NNP")) return "PROPN";
    if (tag.starts_with("NN")) return "NOUN";
    if (tag == "MD") return "AUX";
    if (tag.starts_with("VB")) return "VERB";
    if (tag.starts_with("JJ")) return "ADJ";
    if (tag.starts_with("RB")) return "ADV";
    if (tag == "CD") return "NUM";
    if (tag == "IN") return "ADP";
    if (tag == "DT") return "DET";
    if (tag == "TO" || tag == "POS") return "PART";
    if (tag.starts_with("PRP")) return "PRON";
    if (tag == "CC") return "CCONJ";
    return tag == "$" ? "SYM" : "PUNCT";
  }

  void begin() { document_.sentences.emplace_back(); }

  Token& add(std::string form, const std::string& lemma, const std::string& upos, const std::string& xpos) {
    Sentence& sentence = document_.sentences.back();
    const bool glued = form.size() > 1 && form.front() == '+';
    if (glued) form.erase(0, 1);
    if (!glued && !text_.empty()) text_ += ' ';
    Token token;
    token.span.begin = static_cast<std::uint32_t>(text_.size());
    text_ += form;
    token.span.end = static_cast<std::uint32_t>(text_.size());
    token.form = form;
    token.lemma = lemma;
    if (lemma.empty())
      for (const char c : form) token.lemma += upos == "PROPN" || c < 'A' || c > 'Z' ? c : static_cast<char>(c + 32);
    if (lemma.empty() && xpos == "NNS" && token.lemma.ends_with('s')) token.lemma.pop_back();
    token.upos = upos_from(upos);
    tags_.push_back(std::make_unique<std::string>(xpos));
    token.xpos = *tags_.back();
    sentence.tokens.push_back(token);
    return sentence.tokens.back();
  }

  void hang_on_first_verb() {
    auto& tokens = document_.sentences.back().tokens;
    std::size_t verb = 0;
    while (verb < tokens.size() && tokens[verb].upos != Upos::verb) ++verb;
    if (verb == tokens.size()) verb = 0;
    for (std::size_t index = 0; index < tokens.size(); ++index) {
      tokens[index].head = index == verb ? -1 : static_cast<int>(verb);
      tokens[index].relation = index == verb                       ? Relation::root
                               : tokens[index].upos == Upos::aux   ? Relation::aux
                               : tokens[index].upos == Upos::punct ? Relation::punct
                                                                   : Relation::dep;
    }
  }

  void end() {
    Sentence& sentence = document_.sentences.back();
    sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
  }

  Document document_;
  std::string text_;
  std::vector<std::unique_ptr<std::string>> tags_;  // Token::xpos points into them
};

}  // namespace chancery

#include "language/lemmatizer.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "core/error.hpp"
#include "language/conllu.hpp"
#include "language/lemma_training.hpp"
#include "language/model_file.hpp"
#include "language/penn_tags.hpp"

namespace chancery {
namespace {

std::string lemma_of(const LemmaTable& table, const std::string& form, Upos upos, std::string_view xpos) {
  Sentence sentence;
  sentence.tokens.resize(1);
  sentence.tokens[0].form = form;
  sentence.tokens[0].upos = upos;
  sentence.tokens[0].xpos = penn_tag(xpos);
  lemmatize(table, sentence);
  return sentence.tokens[0].lemma;
}

struct Case {
  const char* form;
  Upos upos;
  const char* xpos;
  const char* lemma;
};

TEST_CASE("The model knows the words of the news") {
  const ModelFile model = ModelFile::read(CHANCERY_SOURCE_DIR "/models/en.model");
  const LemmaTable table(model.section(lemma_section));
  const std::vector<Case> cases = {
      {"signed", Upos::verb, "VBD", "sign"},
      {"met", Upos::verb, "VBD", "meet"},
      {"Meeting", Upos::verb, "VBG", "meet"},
      {"ministers", Upos::noun, "NNS", "minister"},
      {"Ministers", Upos::noun, "NNS", "minister"},
      {"countries", Upos::noun, "NNS", "country"},
      {"women", Upos::noun, "NNS", "woman"},
      {"was", Upos::aux, "VBD", "be"},
      {"’s", Upos::part, "POS", "'s"},
      {"n’t", Upos::part, "RB", "not"},
      {"ca", Upos::aux, "MD", "can"},
      {"larger", Upos::adj, "JJR", "large"},
      {"Peru", Upos::propn, "NNP", "Peru"},
      {"OPEC", Upos::propn, "NNP", "OPEC"},
      {"Kazakh", Upos::adj, "JJ", "Kazakh"},
      {"The", Upos::det, "DT", "the"},
      {"withdrew", Upos::verb, "VBD", "withdraw"},
      {"overthrown", Upos::verb, "VBN", "overthrow"},
      {"negotiating", Upos::verb, "VBG", "negotiate"},
      {"agreed", Upos::verb, "VBN", "agree"},
      {"22,000", Upos::num, "CD", "22000"},
      {"treaties", Upos::noun, "NNS", "treaty"},
      {"planned", Upos::verb, "VBN", "plan"},
      {"visited", Upos::verb, "VBD", "visit"},
      {"announces", Upos::verb, "VBZ", "announce"},
      {"fled", Upos::verb, "VBD", "flee"},
  };
  for (const Case& c : cases) {
    INFO(c.form);
    CHECK(lemma_of(table, c.form, c.upos, c.xpos) == c.lemma);
  }
}

Treebank small_treebank() {
  std::string content;
  const auto add = [&](const std::string& form, const std::string& lemma, const std::string& tags) {
    content += "1\t" + form + "\t" + lemma + "\t" + tags + "\t_\t0\troot\t_\t_\n\n";
  };
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'e'; ++b) {
      const std::string noun = std::string("z") + a + "l" + b + "t";
      add(noun + "s", noun, "NOUN\tNNS");
    }
  add("mice", "mouse", "NOUN\tNNS");
  for (const char* name : {"Quito", "Lima", "Oslo"}) add(name, name, "PROPN\tNNP");
  return parse_conllu(content, "x.conllu");
}

TEST_CASE("Training finds rules and exceptions, and is deterministic") {
  const Treebank treebank = small_treebank();
  const std::vector<const Treebank*> treebanks = {&treebank};
  const std::vector<std::byte> section = train_lemmas(treebanks);
  CHECK(section == train_lemmas(treebanks));
  const LemmaTable table(section);
  CHECK(lemma_of(table, "pacts", Upos::noun, "NNS") == "pact");
  CHECK(lemma_of(table, "mice", Upos::noun, "NNS") == "mouse");
  CHECK(lemma_of(table, "MICE", Upos::noun, "NNS") == "mouse");
  CHECK(lemma_of(table, "Lagos", Upos::propn, "NNP") == "Lagos");
  CHECK(lemma_of(table, "Unheard", Upos::intj, "UH") == "unheard");
  CHECK(lemma_of(table, "ÉTATS", Upos::x, "") == "états");
}

TEST_CASE("A damaged section is refused") {
  const Treebank treebank = small_treebank();
  const std::vector<const Treebank*> treebanks = {&treebank};
  std::vector<std::byte> section = train_lemmas(treebanks);
  section.resize(section.size() / 2);
  CHECK_THROWS_AS(LemmaTable(section), Error);
  CHECK_THROWS_AS(LemmaTable(std::vector<std::byte>{}), Error);
}

}  // namespace
}  // namespace chancery

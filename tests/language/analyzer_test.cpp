#include "language/analyzer.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "language/conllu.hpp"

namespace chancery {
namespace {

Article article_of(const std::string& headline, const std::string& paragraph) {
  Article article;
  article.text = headline + "\n\n" + paragraph;
  const auto headline_end = static_cast<std::uint32_t>(headline.size());
  article.blocks.push_back({{0, headline_end}, BlockKind::headline, std::nullopt});
  article.blocks.push_back(
      {{headline_end + 2, static_cast<std::uint32_t>(article.text.size())}, BlockKind::paragraph, std::nullopt});
  return article;
}

TEST_CASE("An article becomes tagged, parsed and lemmatised sentences with its offsets") {
  const Article article =
      article_of("Ghana and Peru sign a trade pact", "President Ana Salas met the ministers in Lima. She didn't sign.");
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  const Document document = analyzer.parse(article);
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.sentences[0].block == 0);
  CHECK(document.sentences[2].block == 1);
  for (const Sentence& sentence : document.sentences) {
    int roots = 0;
    for (const Token& token : sentence.tokens) {
      CHECK(article.text.substr(token.span.begin, token.span.size()) == token.form);
      CHECK_FALSE(token.lemma.empty());
      CHECK_FALSE(token.xpos.empty());
      roots += token.head < 0 ? 1 : 0;
    }
    CHECK(roots == 1);
  }
  const auto& tokens = document.sentences[1].tokens;
  CHECK(tokens[3].lemma == "meet");
  CHECK(tokens[3].upos == Upos::verb);
  CHECK(tokens[1].name == NameType::person);
  CHECK(document.sentences[2].tokens[2].lemma == "not");
}

// The labels of all places where the words stand, as numbers of NameType.
std::string labels_of(const Document& document, const std::string& word) {
  std::string labels;
  for (const Sentence& sentence : document.sentences)
    for (const Token& token : sentence.tokens)
      if (token.form == word) labels += std::to_string(static_cast<int>(token.name));
  return labels;
}

TEST_CASE("A name is the same thing throughout an article") {
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  const std::string organisation = std::to_string(static_cast<int>(NameType::organization));
  const Document firm = analyzer.parse(article_of(
      "A maker of pencils", "Henrik Brandt GmbH was founded in 1931. Henrik Brandt also sells its pencils in Norway."));
  CHECK(labels_of(firm, "Brandt") == organisation + organisation);
  const Document body = analyzer.parse(article_of(
      "Bridges", "The Office for Water Trade Safety (OWTS) has closed a bridge. OWTS says that it will open in May."));
  CHECK(labels_of(body, "OWTS") == organisation + organisation);
}

TEST_CASE("Names in a row before a headline's verb are its subjects") {
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  for (const char* headline :
       {"Chad, Niger sign treaty", "Chad, Niger, Togo sign treaty", "Chadian, Nigerien ministers sign treaty"}) {
    CAPTURE(headline);
    const Document document = analyzer.parse(article_of(headline, "Nobody was hurt."));
    const auto& tokens = document.sentences[0].tokens;
    const std::size_t verb = tokens.size() - 2;
    CHECK(tokens[verb].relation == Relation::root);
    CHECK(tokens[verb].upos == Upos::verb);
    CHECK(tokens[verb].lemma == "sign");
    CHECK(std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
            return token.relation == Relation::conj;
          }) == (tokens.size() == 7 ? 2 : 1));
    CHECK(tokens[tokens.size() == 7 ? 3 : 1].form == "and");
  }
  const Document town = analyzer.parse(article_of("Lima, Peru: a town of markets", "Nobody was hurt."));
  CHECK(town.sentences[0].tokens[1].upos == Upos::punct);
}

TEST_CASE("A headline's capitals make no names") {
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  const Document document = analyzer.parse(
      article_of("Chad Opens Large Embassy Against Wishes of Green Party", "The Green Party is not amused."));
  std::string forms;
  for (const Token& token : document.sentences[0].tokens) forms += token.form + ' ';
  CHECK(forms == "Chad opens large embassy against wishes of Green Party ");
  CHECK(document.sentences[0].tokens[1].relation == Relation::root);
  CHECK(document.sentences[0].tokens[3].name == NameType::none);
  // a title of few words may be a name as a whole
  CHECK(analyzer.parse(article_of("Open Door Accord", "Chad is not amused.")).sentences[0].tokens[1].form == "Door");
}

TEST_CASE("The same article gives the same parse a second time") {
  const Article article = article_of("Talks open", "The envoys of Chad and Oman met in Vienna on Tuesday.");
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  const std::string first = to_conllu(article, analyzer.parse(article));
  CHECK(to_conllu(article, analyzer.parse(article)) == first);
}

TEST_CASE("A sentence that can be drawn in two ways keeps both trees, a plain one only its own") {
  const Article article = article_of("Ana Salas met Karl Berg",
                                     "The ministers of Ghana and Peru discussed the sale of the ships on the coast "
                                     "with the head of the bank in Lima.");
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  const Document document = analyzer.parse(article);
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.sentences[0].other.empty());
  const Sentence& open = document.sentences[1];
  REQUIRE(open.other.size() == open.tokens.size());
  bool differs = false;
  for (std::size_t i = 0; i < open.tokens.size(); ++i) {
    CHECK(open.other[i].form == open.tokens[i].form);
    CHECK(open.other[i].name == open.tokens[i].name);
    CHECK_FALSE(open.other[i].lemma.empty());
    differs |= open.other[i].head != open.tokens[i].head;
  }
  CHECK(differs);
}

TEST_CASE("An article without blocks has no sentences") {
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  CHECK(analyzer.parse(Article{}).sentences.empty());
}

}  // namespace
}  // namespace chancery

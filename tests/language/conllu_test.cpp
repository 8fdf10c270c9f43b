#include "language/conllu.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "core/error.hpp"

namespace chancery {
namespace {

// A short way to write a token line: spaces stand for tabs.
std::string lines(std::string text) {
  for (char& c : text)
    if (c == ' ') c = '\t';
  return text;
}

const std::string mission =
    "# newdoc id = a\n# newpar\n" +
    lines(
        "1 Peru Peru PROPN NNP _ 4 nsubj _ Entity=B-LOC\n"
        "2-3 didn't _ _ _ _ _ _ _ _\n"
        "2 did do AUX VBD _ 4 aux _ _\n"
        "3 n't not PART RB _ 4 advmod _ _\n"
        "4 sign sign VERB VB _ 0 root _ SpaceAfter=No\n"
        "5 . . PUNCT . _ 4 punct _ _\n") +
    "\n" + lines("1 It it PRON PRP _ 2 nsubj _ _\n1.1 x x X _ _ _ _ _ _\n2 waited wait VERB VBD _ 0 root _ _\n") +
    "\n# newpar\n" + lines("1 Why why ADV WRB _ 0 root _ SpaceAfter=No\n2 ? ? PUNCT . _ 1 punct _ _\n");

std::string error_of(const std::string& content) {
  try {
    static_cast<void>(parse_conllu(content, "x.conllu"));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::input);
    return describe(error);
  }
  return "";
}

TEST_CASE("Sentences know the number of their document") {
  const std::string word = lines("1 Peru Peru PROPN NNP _ 0 root _ _\n") + "\n";
  const Treebank treebank =
      parse_conllu("# newdoc id = a\n" + word + word + "# newdoc id = b\n# newpar\n" + word, "x.conllu");
  CHECK(treebank.documents == std::vector<std::size_t>{0, 0, 1});
}

TEST_CASE("CoNLL-U gives text, blocks, spans and labels") {
  const Treebank treebank = parse_conllu(mission, "x.conllu");
  CHECK(treebank.article.text == "Peru didn't sign. It waited\n\nWhy?");
  REQUIRE(treebank.article.blocks.size() == 2);
  CHECK(treebank.article.blocks[0].span == Span{0, 27});
  CHECK(treebank.article.blocks[1].span == Span{29, 33});
  REQUIRE(treebank.document.sentences.size() == 3);
  const Sentence& first = treebank.document.sentences[0];
  REQUIRE(first.tokens.size() == 5);
  CHECK(first.span == Span{0, 17});
  CHECK(first.tokens[1].span == Span{5, 8});
  CHECK(first.tokens[2].span == Span{8, 11});
  CHECK(first.tokens[2].lemma == "not");
  CHECK(first.tokens[0].name == NameType::place);
  CHECK(first.tokens[0].name_begin);
  CHECK(first.tokens[0].head == 3);
  CHECK(first.tokens[3].head == -1);
  CHECK(first.tokens[3].xpos == "VB");
  CHECK(treebank.surface_tokens[0] == std::vector<Span>{{0, 1}, {1, 3}, {3, 4}, {4, 5}});
  CHECK(treebank.document.sentences[1].tokens.size() == 2);
  CHECK(treebank.document.sentences[2].block == 1);
}

TEST_CASE("What is written as CoNLL-U is read back the same") {
  const Treebank treebank = parse_conllu(mission, "x.conllu");
  const std::string written = to_conllu(treebank.article, treebank.document);
  CHECK(written.find("2-3\tdidn't\t_") != std::string::npos);
  CHECK(written.find("Entity=B-LOC") != std::string::npos);
  CHECK(written.find("# text = Peru didn't sign.\n") != std::string::npos);
  const Treebank again = parse_conllu(written, "y.conllu");
  CHECK(again.article.text == treebank.article.text);
  CHECK(again.surface_tokens == treebank.surface_tokens);
  CHECK(to_conllu(again.article, again.document) == written);
}

TEST_CASE("A lent subject is left out of what is written as CoNLL-U") {
  Treebank treebank =
      parse_conllu(lines("1 Condemns condemn VERB VBZ _ 0 root _ _\n2 it it PRON PRP _ 1 obj _ _\n"), "x.conllu");
  const std::string without = to_conllu(treebank.article, treebank.document);
  auto& tokens = treebank.document.sentences[0].tokens;
  for (Token& token : tokens)
    if (token.head >= 0) ++token.head;
  Token lent;
  lent.form = "It";
  lent.head = 1;
  lent.relation = Relation::nsubj;
  tokens.insert(tokens.begin(), lent);
  CHECK(to_conllu(treebank.article, treebank.document) == without);
}

TEST_CASE("Parts that do not add up to their multiword token still divide it between characters") {
  const Treebank treebank = parse_conllu(
      lines("1-2 d’être _ _ _ _ _ _ _ _\n1 de de ADP IN _ 0 root _ _\n2 être être VERB VB _ 1 dep _ _\n"), "x.conllu");
  const auto& tokens = treebank.document.sentences[0].tokens;
  CHECK(tokens[0].span == Span{0, 4});
  CHECK(tokens[1].span == Span{4, 9});
}

TEST_CASE("Broken CoNLL-U is refused with file and line") {
  CHECK(error_of("1\tword\n").starts_with("x.conllu:1: a token line"));
  CHECK(error_of(lines("1 a a X X _ 0 root _ _\n3 b b X X _ 1 dep _ _\n")).starts_with("x.conllu:2: "));
  CHECK(error_of(lines("1 a a X X _ 7 dep _ _\n")).find("outside the sentence") != std::string::npos);
  CHECK(error_of(lines("1 a a X X _ 2 dep _ _\n2 b b X X _ 1 dep _ _\n")).find("cycle") != std::string::npos);
  CHECK(error_of(lines("1 a a X X _ 1 dep _ _\n")).find("cycle") != std::string::npos);
  CHECK(error_of(lines("1 a a X X _ x dep _ _\n")).starts_with("x.conllu:1: "));
  CHECK(error_of(lines("1-3 ab _ _ _ _ _ _ _ _\n1 a a X X _ 0 root _ _\n")).find("lacks") != std::string::npos);
  CHECK(error_of(lines("2-3 ab _ _ _ _ _ _ _ _\n")).starts_with("x.conllu:1: "));
  CHECK_THROWS_AS(read_conllu("no/such/file.conllu"), Error);
}

TEST_CASE("Heads may be left out") {
  const Treebank treebank = parse_conllu(lines("1 a _ _ _ _ _ _ _ _\n"), "x.conllu");
  CHECK(treebank.document.sentences[0].tokens[0].head == -1);
  CHECK(treebank.document.sentences[0].tokens[0].xpos.empty());
}

}  // namespace
}  // namespace chancery

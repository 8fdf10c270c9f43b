#include "language/parse_score.hpp"

#include <string>

#include "catch.hpp"
#include "core/error.hpp"

namespace chancery {
namespace {

Treebank read(std::string lines) {
  for (char& c : lines)
    if (c == ' ') c = '\t';
  return parse_conllu(lines, "x.conllu");
}

const char* const gold =
    "1 Mali Mali PROPN NNP _ 3 nsubj _ Entity=B-LOC\n2-3 won't _ _ _ _ _ _ _ SpaceAfter=No\n"
    "2 wo will AUX MD _ 0 root _ _\n3 n't not PART RB _ 2 advmod _ _\n4 . . PUNCT . _ 2 punct _ _\n\n"
    "1 Yes yes INTJ UH _ 0 root _ _\n";

TEST_CASE("A text scores full marks against itself") {
  const ParseScores scores = score_parse(read(gold), read(gold));
  for (const Score* score : {&scores.tokens, &scores.sentences, &scores.words, &scores.upos, &scores.xpos,
                             &scores.lemmas, &scores.heads, &scores.labelled, &scores.entities})
    CHECK(score->f1() == 1.0);
  CHECK(scores.tokens.gold == 4);
  CHECK(scores.words.gold == 5);
  CHECK(scores.entities.gold == 1);
}

TEST_CASE("Tokens, sentences and what hangs on words are aligned by characters") {
  // One sentence too few, "won't" in one piece, a wrong tag, lemma, head, label and name.
  const ParseScores scores = score_parse(
      read(gold), read("1 Mali mali NOUN NN _ 2 obj _ Entity=B-ORG\n2 won't will AUX MD _ 0 root _ SpaceAfter=No\n"
                       "3 . . PUNCT . _ 1 punct _ _\n4 Yes yes INTJ UH _ 2 discourse _ _\n"));
  CHECK(scores.tokens.correct == 4);
  CHECK(scores.words.system == 4);
  CHECK(scores.words.correct == 3);
  CHECK(scores.sentences.correct == 0);
  CHECK(scores.sentences.system == 1);
  CHECK(scores.upos.correct == 2);
  CHECK(scores.xpos.correct == 2);
  CHECK(scores.lemmas.correct == 2);
  CHECK(scores.heads.correct == 0);
  CHECK(scores.entities.correct == 0);
  CHECK(scores.words.f1() == Approx(2.0 * 3 / 9));
  CHECK(scores.words.precision() == Approx(0.75));
}

TEST_CASE("A right head with a wrong label counts for heads only") {
  const ParseScores scores = score_parse(read("1 a a X X _ 0 root _ _\n2 b b X X _ 1 obj _ _\n"),
                                         read("1 a a X X _ 0 root _ _\n2 b b X X _ 1 obl _ _\n"));
  CHECK(scores.heads.correct == 2);
  CHECK(scores.labelled.correct == 1);
}

TEST_CASE("Labels that the models do not tell apart are equal") {
  const ParseScores scores = score_parse(read("1 a a X X _ 0 root _ _\n2 b b X X _ 1 obl:unmarked _ _\n"),
                                         read("1 a a X X _ 0 root _ _\n2 b b X X _ 1 obl _ _\n"));
  CHECK(scores.labelled.correct == 2);
}

TEST_CASE("Different texts are refused") {
  CHECK_THROWS_AS(score_parse(read("1 a a X X _ 0 root _ _\n"), read("1 b b X X _ 0 root _ _\n")), Error);
}

TEST_CASE("The table names every measure") {
  const std::string table = to_table(score_parse(read(gold), read(gold)));
  for (const char* name : {"Tokens", "Sentences", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "Entities"})
    CHECK(table.find(name) != std::string::npos);
  CHECK(table.find("100.00") != std::string::npos);
}

}  // namespace
}  // namespace chancery

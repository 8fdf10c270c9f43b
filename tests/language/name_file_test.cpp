#include "language/name_file.hpp"

#include <string>

#include "catch.hpp"
#include "core/error.hpp"
#include "language/conllu.hpp"
#include "language/parse_score.hpp"

namespace chancery {
namespace {

TEST_CASE("Numbered IOB2 becomes CoNLL-U with the names in MISC") {
  const std::string text =
      "# newdoc id = a\n# sent_id = 1\n1\tIn\tO\t-\t-\n2\tQuito\tB-LOC\t-\tx\n3\tMarta\tB-PER\t-\tx\n"
      "4\tRuiz\tI-PER\t-\tx\n\n";
  CHECK(names_to_conllu(text, "x.iob2") ==
        "# newdoc\n1\tIn\t_\t_\t_\t_\t_\t_\t_\t_\n2\tQuito\t_\t_\t_\t_\t_\t_\t_\tEntity=B-LOC\n"
        "3\tMarta\t_\t_\t_\t_\t_\t_\t_\tEntity=B-PER\n4\tRuiz\t_\t_\t_\t_\t_\t_\t_\tEntity=I-PER\n\n");
}

TEST_CASE("Words and labels of several columns, with or without B-") {
  // Where only I- is used, a name begins where the type changes.
  const std::string text = "Oslo I-LOC\nMarta I-PER\nRuiz I-PER\n\n-DOCSTART- O\n\nRuiz NNP B-NP B-PER\n";
  const Treebank treebank = parse_conllu(names_to_conllu(text, "x.conll"), "x.conll");
  REQUIRE(treebank.document.sentences.size() == 2);
  const auto& tokens = treebank.document.sentences[0].tokens;
  CHECK(tokens[0].name == NameType::place);
  CHECK(tokens[1].name_begin);
  CHECK(tokens[2].name == NameType::person);
  CHECK_FALSE(tokens[2].name_begin);
  CHECK(treebank.document.sentences[1].tokens[0].name == NameType::person);
}

TEST_CASE("A line without a label is refused with file and line") {
  for (const char* text : {"Oslo I-LOC\nMarta\n", "Oslo I-LOC\nMarta PER\n", "Oslo I-LOC\n O\n"}) {
    try {
      (void)names_to_conllu(text, "x.conll");
      FAIL("not refused");
    } catch (const Error& error) {
      CHECK(error.place().file == "x.conll");
      CHECK(error.place().line == 2);
    }
  }
}

TEST_CASE("Only persons, places and organisations count as entities, each type by itself too") {
  const std::string gold = names_to_conllu("Oslo B-LOC\nhosts O\nMarta B-PER\nRuiz I-PER\n", "x.bio");
  const std::string found = names_to_conllu("Oslo B-ORG\nhosts B-MISC\nMarta B-PER\nRuiz I-PER\n", "x.bio");
  const ParseScores scores = score_parse(parse_conllu(gold, "gold"), parse_conllu(found, "found"));
  CHECK(scores.entities.gold == 2);
  CHECK(scores.entities.system == 2);
  CHECK(scores.entities.correct == 1);
  CHECK(scores.entity_types[0].f1() == 1.0);
  CHECK(scores.entity_types[3].system == 1);
  CHECK(to_table(scores).find("  ORG") != std::string::npos);
}

}  // namespace
}  // namespace chancery

#include "language/tree_repair.hpp"

#include <string>

#include "catch.hpp"
#include "language/conllu.hpp"

namespace chancery {
namespace {

// Lines of "id form tag part-of-speech head relation".
Sentence tree(const std::string& words) {
  std::string lines, fields[6];
  std::size_t field = 0;
  for (const char c : words + "\n") {
    if (c != ' ' && c != '\n') {
      fields[field] += c;
      continue;
    }
    if (++field < 6) continue;
    lines += fields[0] + "\t" + fields[1] + "\t" + fields[1] + "\t" + fields[3] + "\t" + fields[2] + "\t_\t" +
             fields[4] + "\t" + fields[5] + "\t_\t_\n";
    for (std::string& f : fields) f.clear();
    field = 0;
  }
  Sentence sentence = parse_conllu("# newdoc id = a\n# newpar\n" + lines + "\n", "x.conllu").document.sentences.front();
  mend_subjects(sentence);
  mend_conjuncts(sentence);
  mend_stray_clauses(sentence);
  mend_objects(sentence);
  return sentence;
}

}  // namespace

TEST_CASE("a second object cut off by a clause joins the first", "[language]") {
  const Sentence thanks = tree(
      "1 Sall NNP PROPN 2 nsubj\n2 thanked VBD VERB 0 root\n3 Norbank NNP PROPN 2 obj\n4 , , PUNCT 6 punct\n"
      "5 which WDT PRON 6 nsubj\n6 lent VBD VERB 3 acl:relcl\n7 money NN NOUN 6 obj\n8 , , PUNCT 10 punct\n"
      "9 and CC CCONJ 10 cc\n10 Sudbank NNP PROPN 2 conj");
  CHECK(thanks.tokens[9].head == 2);
  CHECK(thanks.tokens[9].relation == Relation::conj);

  SECTION("but not a clause with a subject of its own") {
    const Sentence other = tree(
        "1 Sall NNP PROPN 2 nsubj\n2 thanked VBD VERB 0 root\n3 Norbank NNP PROPN 2 obj\n4 and CC CCONJ 7 cc\n"
        "5 he PRP PRON 7 nsubj\n6 is VBZ AUX 7 cop\n7 president NN NOUN 2 conj");
    CHECK(other.tokens[6].head == 1);
  }
}

TEST_CASE("a verb of saying may end the sentence", "[language]") {
  Sentence cut = tree(
      "1 Trade NN NOUN 6 vocative\n2 , , PUNCT 1 punct\n3 Berg NNP PROPN 6 nsubj\n4 in IN ADP 5 case\n5 Oslo NNP PROPN "
      "3 nmod\n"
      "6 said VBD VERB 0 root");
  mend_agents(cut);  // which looks for a comma behind it
  CHECK(cut.tokens[0].head == 5);
  CHECK(cut.tokens[0].relation == Relation::vocative);
}

TEST_CASE("what is to be done hangs on the noun before the comma", "[language]") {
  const Sentence forum = tree(
      "1 Sall NNP PROPN 2 nsubj\n2 joined VBD VERB 0 root\n3 the DT DET 4 det\n4 Forum NNP PROPN 2 obj\n5 of IN ADP 6 "
      "case\n"
      "6 Dakar NNP PROPN 4 nmod\n7 , , PUNCT 10 punct\n8 to TO PART 10 mark\n9 be VB AUX 10 aux:pass\n10 held VBN VERB "
      "2 advcl");
  CHECK(forum.tokens[9].head == 3);
  CHECK(forum.tokens[9].relation == Relation::acl);
}

TEST_CASE("a past form is coordinated with the past form above an infinitive", "[language]") {
  const Sentence rang = tree(
      "1 Sall NNP PROPN 2 nsubj\n2 rang VBD VERB 0 root\n3 to TO PART 4 mark\n4 thank VB VERB 2 advcl\n5 her PRP PRON "
      "4 obj\n"
      "6 and CC CCONJ 7 cc\n7 left VBD VERB 4 conj");
  CHECK(rang.tokens[6].head == 1);
}

TEST_CASE("an object behind a phrase is the verb's", "[language]") {
  const Sentence harsh = tree(
      "1 Sall NNP PROPN 2 nsubj\n2 condemned VBD VERB 0 root\n3 in IN ADP 5 case\n4 harsh JJ ADJ 5 amod\n5 words NNS "
      "NOUN 2 obl\n"
      "6 the DT DET 7 det\n7 ruling NN NOUN 5 appos");
  CHECK(harsh.tokens[6].head == 1);
  CHECK(harsh.tokens[6].relation == Relation::obj);

  SECTION("but not behind a comma") {
    const Sentence lima = tree(
        "1 Sall NNP PROPN 2 nsubj\n2 landed VBD VERB 0 root\n3 in IN ADP 4 case\n4 Lima NNP PROPN 2 obl\n5 , , PUNCT 7 "
        "punct\n"
        "6 the DT DET 7 det\n7 capital NN NOUN 4 appos");
    CHECK(lima.tokens[6].head == 3);
  }
}

TEST_CASE("what follows a clause between commas is the first verb's", "[language]") {
  const std::string added =
      "1 Sall NNP PROPN 2 nsubj\n2 add VBD VERB 0 root\n3 Norbank NNP PROPN 2 obj\n4 , , PUNCT 6 punct\n5 which WDT "
      "PRON 6 nsubj\n"
      "6 lies VBZ VERB 3 acl:relcl\n7 , , PUNCT 10 punct\n";
  CHECK(tree(added + "8 to IN ADP 10 case\n9 the DT DET 10 det\n10 list NN NOUN 6 obl").tokens[9].head == 1);
  CHECK(tree(added + "8 near IN ADP 10 case\n9 the DT DET 10 det\n10 list NN NOUN 6 obl").tokens[9].head == 5);
}

TEST_CASE("a finite verb behind a comma is joined to the verb, not to its object", "[language]") {
  const Sentence closed = tree(
      "1 Chad NNP PROPN 2 nsubj\n2 closed VBD VERB 0 root\n3 roads NNS NOUN 2 obj\n4 , , PUNCT 5 punct\n5 froze VBD "
      "VERB 3 conj\n"
      "6 assets NNS NOUN 5 conj\n7 and CC CCONJ 8 cc\n8 left VBD VERB 2 conj");
  CHECK(closed.tokens[4].head == 1);
  CHECK(closed.tokens[5].relation == Relation::obj);
}

TEST_CASE("a name is joined to a name and not to its second word", "[language]") {
  const Sentence quit = tree(
      "1 Burkina NNP PROPN 5 nsubj\n2 Faso NNP PROPN 1 flat\n3 and CC CCONJ 4 cc\n4 Niger NNP PROPN 2 conj\n5 quit VBD "
      "VERB 0 root");
  CHECK(quit.tokens[3].head == 0);
}

}  // namespace chancery

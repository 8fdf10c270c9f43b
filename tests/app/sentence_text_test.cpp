#include "app/sentence_text.hpp"

#include <array>

#include "catch.hpp"

using namespace chancery;

TEST_CASE("marked words are underlined and labelled") {
  const std::string text = "Lena met Tomas.";
  CHECK(underlined(text, {0, 15}, {{{0, 4}, "subject"}, {{9, 14}, "object"}}, "") ==
        "Lena met Tomas.\n"
        "~~~~     ~~~~~\n"
        "subject  object\n");
}

TEST_CASE("a label without room stands behind the one before it") {
  CHECK(underlined("I met you", {0, 9}, {{{0, 1}, "subject"}, {{2, 5}, "trigger"}}, "") ==
        "I met you\n"
        "~ ~~~\n"
        "subject trigger\n");
}

TEST_CASE("long passages are wrapped at spaces, marks with them") {
  CHECK(underlined("Ana Duarte arrived", {0, 18}, {{{4, 10}, "subject"}}, "  ", 8) ==
        "  Ana\n"
        "  Duarte\n"
        "  ~~~~~~\n"
        "  subject\n"
        "  arrived\n");
}

TEST_CASE("a mark that is wrapped goes on in the next line") {
  CHECK(underlined("Ana Duarte", {0, 10}, {{{0, 10}, "name"}}, "", 6) == "Ana\n~~~\nname\nDuarte\n~~~~~~\nname\n");
}

TEST_CASE("marks count characters, not bytes") {
  const std::string text = "Çağla ate";
  CHECK(underlined(text, {0, 11}, {{{8, 11}, "verb"}}, "") == "Çağla ate\n      ~~~\n      verb\n");
}

TEST_CASE("line ends and control characters of the text do not reach the terminal") {
  CHECK(underlined("a\n\x1b[31mb", {0, 8}, {}, "") == "a [31mb\n");
}

TEST_CASE("a word longer than the line is not broken") {
  CHECK(underlined("unbreakable", {0, 11}, {}, "", 4) == "unbreakable\n");
}

namespace {

Token token(std::string form, Upos upos, int head, Relation relation) {
  Token made;
  made.form = made.lemma = std::move(form);
  made.upos = upos;
  made.head = head;
  made.relation = relation;
  return made;
}

}  // namespace

TEST_CASE("the small tree holds the noted words, their governors and function words") {
  Sentence sentence;
  sentence.tokens = {token("Officials", Upos::noun, 1, Relation::nsubj), token("said", Upos::verb, -1, Relation::root),
                     token("Lena", Upos::propn, 4, Relation::nsubj),     token("will", Upos::aux, 4, Relation::aux),
                     token("meet", Upos::verb, 1, Relation::ccomp),      token("tall", Upos::adj, 6, Relation::amod),
                     token("Tomas", Upos::propn, 4, Relation::obj)};
  const std::array<TreeNote, 3> notes = {TreeNote{4, "trigger"}, {2, "subject"}, {6, "object"}};
  CHECK(small_tree(sentence, notes, "") ==
        "said  VERB root\n"
        "└─ meet  VERB ccomp  ← trigger\n"
        "   ├─ Lena  PROPN nsubj  ← subject\n"
        "   ├─ will  AUX aux\n"
        "   └─ Tomas  PROPN obj  ← object\n");
}

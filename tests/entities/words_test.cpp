#include "entities/words.hpp"

#include "catch.hpp"
#include "entities/build.hpp"

using namespace chancery;
using test::parse;

TEST_CASE("tokens around a hyphen are one word") {
  const auto text =
      test::parse("Ana/PROPN/5/nsubj +-/PUNCT/1/punct +Luz/PROPN/1/flat +'s/PART/1/case came/VERB/0/root");
  const SentenceWords row = split_words(text.article, text.document.sentences[0]);
  REQUIRE(row.words.size() == 3);
  CHECK(row.words[0].text == "Ana-Luz");
  CHECK(row.words[0].possessive);
  CHECK(row.of_token == std::vector<int>{0, 0, 0, 1, 2});
}

TEST_CASE("slugs are plain ASCII") {
  CHECK(slugify("Jonas Gahr Støre") == "jonas-gahr-store");
  CHECK(slugify("“Łódź & Žilina” 2024") == "lodz-and-zilina-2024");
  CHECK(slugify("O'Leary") == "oleary");
  CHECK(slugify("…") == "entity");
}

TEST_CASE("upper-case names are made readable") { CHECK(capitalized("MARIA O'NEIL") == "Maria O'Neil"); }

TEST_CASE("a word falls into the parts between hyphens and slashes") {
  CHECK(hyphen_parts("Oslo-Lima").size() == 2);
  CHECK(hyphen_parts("Oslo\u2013Lima/Rome").size() == 3);
  CHECK(hyphen_parts("Oslo").size() == 1);
}

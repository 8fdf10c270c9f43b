#include "catch.hpp"
#include "entities/build.hpp"

using namespace chancery;
using test::find;
using test::meant;
using test::parse;

TEST_CASE("pronouns agree with gender and prefer subjects") {
  const auto text = parse(
      "Mr/PROPN/2/nmod Berg/PROPN/3/nsubj thanked/VERB/0/root/thank Ms/PROPN/5/nmod Quispe/PROPN/3/obj "
      "+./PUNCT/3/punct | "
      "He/PRON/2/nsubj praised/VERB/0/root/praise her/PRON/4/nmod:poss country/NOUN/2/obj +./PUNCT/2/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "He") == "Berg");
  CHECK(meant(text, found, "her") == "Quispe");
}

TEST_CASE("a verb's subject is not its object") {
  const auto text = parse(
      "Mr/PROPN/2/nmod Berg/PROPN/3/nsubj met/VERB/0/root/meet Mr/PROPN/5/nmod Holm/PROPN/3/obj +./PUNCT/3/punct | "
      "Holm/PROPN/2/nsubj thanked/VERB/0/root/thank him/PRON/2/obj +./PUNCT/2/punct");
  CHECK(meant(text, find(text), "him") == "Berg");
}

TEST_CASE("both countries are the two named last") {
  const auto text = parse(
      "Norway/PROPN/4/nsubj and/CCONJ/3/cc Peru/PROPN/1/conj traded/VERB/0/root/trade +./PUNCT/4/punct | "
      "Both/DET/2/det countries/NOUN/3/nsubj/country agreed/VERB/0/root/agree +./PUNCT/3/punct");
  CHECK(meant(text, find(text), "Both countries") == "Norway; Peru");
}

TEST_CASE("a described document is one thing through the text") {
  const auto text = parse(
      "They/PRON/2/nsubj signed/VERB/0/root/sign a/DET/5/det joint/ADJ/5/amod statement/NOUN/2/obj +./PUNCT/2/punct | "
      "The/DET/3/det joint/ADJ/3/amod statement/NOUN/4/nsubj ended/VERB/0/root/end it/PRON/4/obj +./PUNCT/4/punct | "
      "The/DET/2/det document/NOUN/3/nsubj helps/VERB/0/root/help +./PUNCT/3/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "a joint statement") == "joint statement");
  CHECK(meant(text, found, "The document") == "joint statement");
  REQUIRE(found.list.size() == 1);
  CHECK(found.list[0].slug == "joint-statement-01234567");
}

TEST_CASE("a state's organ means the state") {
  const auto text =
      parse("The/DET/3/det Kazakh/ADJ/3/amod side/NOUN/4/nsubj agreed/VERB/0/root/agree +./PUNCT/4/punct");
  CHECK(meant(text, find(text), "The Kazakh side") == "Kazakhstan");
}

#include "catch.hpp"
#include "entities/build.hpp"

using namespace chancery;
using test::find;
using test::meant;
using test::parse;

TEST_CASE("a known name is linked, its demonym means the country") {
  const auto text =
      parse("Norwegian/ADJ/2/amod ships/NOUN/3/nsubj left/VERB/0/root Kazakhstan/PROPN/3/obj +./PUNCT/3/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "Norwegian") == "Norway");
  CHECK(meant(text, found, "Kazakhstan") == "Kazakhstan");
  CHECK(found.list[0].wikidata == "Q20");
}

TEST_CASE("a pair of demonyms means both countries") {
  const auto text =
      parse("Peruvian/ADJ/3/amod +-/PUNCT/3/punct +Norwegian/ADJ/4/amod talks/NOUN/5/nsubj began/VERB/0/root");
  const Entities found = find(text);
  CHECK(meant(text, found, "Peruvian") == "Peru");
  CHECK(meant(text, found, "Norwegian") == "Norway");
}

TEST_CASE("an unknown body keeps its tail and gets a slug from its name, no identifier") {
  const auto text = parse(
      "The/DET/2/det Ministry/PROPN/6/nsubj of/ADP/4/case Fisheries/PROPN/2/nmod today/NOUN/6/obl agreed/VERB/0/root "
      "with/ADP/9/case Delta/PROPN/9/compound Bank/PROPN/6/obl +./PUNCT/6/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "Ministry of Fisheries") == "Ministry of Fisheries");
  CHECK(test::type_of(found, "Ministry of Fisheries") == "Organization");
  CHECK(found.list[0].slug == "ministry-of-fisheries");
  CHECK(found.list[0].wikidata.empty());
  CHECK(meant(text, found, "Delta Bank") == "Delta Bank");
}

TEST_CASE("an acronym in parentheses is the name before it") {
  const auto text = parse(
      "The/DET/4/det Arctic/PROPN/4/compound Fishing/PROPN/4/compound Union/PROPN/8/nsubj (/PUNCT/6/punct "
      "+AFU/PROPN/4/appos "
      "+)/PUNCT/6/punct met/VERB/0/root +./PUNCT/8/punct | AFU/PROPN/2/nsubj left/VERB/0/root +./PUNCT/2/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "AFU", 0) == "Arctic Fishing Union");
  CHECK(meant(text, found, "AFU", 1) == "Arctic Fishing Union");
  CHECK(found.list.size() == 1);
}

TEST_CASE("a country in parentheses is no acronym of the company before it") {
  const auto text = parse(
      "Nordkraft/PROPN/5/nsubj (/PUNCT/3/punct +Norway/PROPN/1/appos +)/PUNCT/3/punct grew/VERB/0/root "
      "+./PUNCT/5/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "Norway") == "Norway");
  CHECK(meant(text, found, "Nordkraft") == "Nordkraft");
}

TEST_CASE("surname, other spelling and full name are one person") {
  const auto text = parse(
      "Marta/PROPN/3/nsubj Lindqvist/PROPN/1/flat spoke/VERB/0/root/speak +./PUNCT/3/punct | "
      "Ms/PROPN/2/nmod Lindqvist/PROPN/3/nsubj left/VERB/0/root +./PUNCT/3/punct | "
      "Lindkvist/PROPN/2/nsubj returned/VERB/0/root/return +./PUNCT/2/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "Marta Lindqvist") == "Marta Lindqvist");
  CHECK(meant(text, found, "Lindqvist") == "Marta Lindqvist");
  CHECK(meant(text, found, "Lindkvist") == "Marta Lindqvist");
  CHECK(found.list.size() == 1);
}

TEST_CASE("a surname goes to the holder of the article's day") {
  const auto text = parse("Solberg/PROPN/2/nsubj resigned/VERB/0/root/resign +./PUNCT/2/punct", "2020-05-01");
  CHECK(meant(text, find(text), "Solberg") == "Erna Solberg");
}

TEST_CASE("a capital is its state as an actor and a city as a place") {
  const auto actor = parse("Oslo/PROPN/2/nsubj accused/VERB/0/root/accuse Lima/PROPN/2/obj +./PUNCT/2/punct");
  CHECK(meant(actor, find(actor), "Oslo") == "Norway");
  CHECK(meant(actor, find(actor), "Lima") == "Peru");
  const auto place = parse("They/PRON/2/nsubj met/VERB/0/root/meet in/ADP/4/case Oslo/PROPN/2/obl +./PUNCT/2/punct");
  CHECK(meant(place, find(place), "Oslo") == "Oslo");
  const auto partner =
      parse("Cooperation/NOUN/4/nsubj with/ADP/3/case Lima/PROPN/1/nmod grows/VERB/0/root/grow +./PUNCT/4/punct");
  CHECK(meant(partner, find(partner), "Lima") == "Peru");
}

TEST_CASE("a sentence's first word is no name for its capital alone") {
  const auto text = parse("Relations/NOUN/2/nsubj improved/VERB/0/root/improve +./PUNCT/2/punct");
  CHECK(find(text).list.empty());
}

TEST_CASE("letters that stand for a measure or a trade name no body") {
  const auto text = parse("It/PRON/2/nsubj sells/VERB/0/root/sell LNG/PROPN/2/obj +./PUNCT/2/punct");
  CHECK(find(text).list.empty());
}

TEST_CASE("an unknown thing never takes a known thing's slug") {
  const auto text =
      parse("Mr/PROPN/2/nmod Bergen/PROPN/3/nsubj spoke/VERB/0/root/speak in/ADP/5/case Bergen/PROPN/3/obl");
  const Entities found = find(text);
  REQUIRE(found.list.size() == 3);  // with the state where the town lies
  CHECK(found.list[0].slug != found.list[1].slug);
}

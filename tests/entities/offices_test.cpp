#include "catch.hpp"
#include "entities/build.hpp"

using namespace chancery;
using test::find;
using test::meant;
using test::offices;
using test::parse;
using Lines = std::vector<std::string>;

TEST_CASE("adjective, title and name") {
  const auto text = parse(
      "Peruvian/ADJ/3/amod Foreign/PROPN/3/compound Minister/PROPN/4/nmod Rosa/PROPN/6/nsubj Quispe/PROPN/4/flat "
      "arrived/VERB/0/root/arrive +./PUNCT/6/punct");
  const Entities found = find(text);
  CHECK(offices(found) == Lines{"Rosa Quispe: Foreign Minister @ Peru"});
  CHECK(meant(text, found, "Rosa Quispe") == "Rosa Quispe");
  CHECK(meant(text, found, "Peruvian Foreign Minister") == "Rosa Quispe");
}

TEST_CASE("title of body, then name, with and without comma") {
  const auto text = parse(
      "the/DET/2/det head/NOUN/8/nsubj of/ADP/4/case Nordkraft/PROPN/2/nmod +,/PUNCT/6/punct Ola/PROPN/2/appos "
      "Berg/PROPN/6/flat met/VERB/0/root/meet President/PROPN/12/nmod of/ADP/11/case Kazakhstan/PROPN/9/nmod "
      "Kassym/PROPN/8/obj +-/PUNCT/12/punct +Jomart/PROPN/12/flat Tokayev/PROPN/12/flat");
  CHECK(offices(find(text)) == Lines{"Ola Berg: head @ Nordkraft", "Kassym-Jomart Tokayev: President @ Kazakhstan"});
}

TEST_CASE("body's title, name") {
  const auto text = parse(
      "Peru/PROPN/4/nmod:poss +'s/PART/1/case former/ADJ/4/amod leader/NOUN/7/nsubj +,/PUNCT/6/punct "
      "Luis/PROPN/4/appos "
      "spoke/VERB/0/root/speak");
  CHECK(offices(find(text)) == Lines{"Luis: former leader @ Peru"});
}

TEST_CASE("name, a title of a body") {
  const auto text = parse(
      "Ola/PROPN/8/nsubj Berg/PROPN/1/flat +,/PUNCT/7/punct a/DET/7/det Nordic/PROPN/6/compound "
      "Council/PROPN/7/compound "
      "spokesman/NOUN/1/appos denied/VERB/0/root/deny it/PRON/8/obj");
  const Entities found = find(text);
  CHECK(offices(found) == Lines{"Ola Berg: spokesman @ Nordic Council"});
  CHECK(found.offices[0].employee);
}

TEST_CASE("leaders of two states, two names") {
  const auto text = parse(
      "The/DET/2/det leaders/NOUN/13/nsubj of/ADP/4/case Norway/PROPN/2/nmod and/CCONJ/6/cc Peru/PROPN/4/conj "
      "+,/PUNCT/8/punct "
      "Ola/PROPN/2/appos Berg/PROPN/8/flat and/CCONJ/11/cc Rosa/PROPN/8/conj Quispe/PROPN/11/flat "
      "met/VERB/0/root/meet");
  CHECK(offices(find(text)) == Lines{"Ola Berg: leader @ Norway", "Rosa Quispe: leader @ Peru"});
}

TEST_CASE("a title's body comes from the knowledge base where it is clear") {
  const auto text = parse("President/PROPN/2/nmod Tokayev/PROPN/3/nsubj spoke/VERB/0/root/speak", "2023-01-02");
  const Entities found = find(text);
  CHECK(offices(found) == Lines{"Kassym-Jomart Tokayev: President @ Kazakhstan"});
  CHECK(found.offices[0].confidence < 0.9F);
}

TEST_CASE("the president of a body is none of her state") {
  const auto text = parse("President/PROPN/2/nmod Tveit/PROPN/3/nsubj spoke/VERB/0/root/speak", "2023-01-02");
  CHECK(offices(find(text)) == Lines{"Ingrid Tveit: President @ Nordic Council"});
}

TEST_CASE("a bare office is whoever bears it in the text") {
  const auto text = parse(
      "Peruvian/ADJ/2/amod President/PROPN/3/nmod Rosa/PROPN/5/nsubj Quispe/PROPN/3/flat left/VERB/0/root/leave "
      "+./PUNCT/5/punct | "
      "The/DET/3/det Peruvian/ADJ/3/amod leader/NOUN/4/nsubj smiled/VERB/0/root/smile +./PUNCT/4/punct | "
      "The/DET/2/det president/NOUN/3/nsubj waved/VERB/0/root/wave +./PUNCT/3/punct");
  const Entities found = find(text);
  CHECK(meant(text, found, "The Peruvian leader") == "Rosa Quispe");
  CHECK(meant(text, found, "The president") == "Rosa Quispe");
  CHECK(offices(found) == Lines{"Rosa Quispe: President @ Peru", "Rosa Quispe: leader @ Peru"});
}

TEST_CASE("a bare office that the text does not fill is the known holder's") {
  const auto text = parse(
      "The/DET/4/det Norwegian/ADJ/4/amod prime/ADJ/4/amod minister/NOUN/5/nsubj left/VERB/0/root/leave", "2019-06-01");
  CHECK(meant(text, find(text), "The Norwegian prime minister") == "Erna Solberg");
  const auto undated = parse("A/DET/3/det Norwegian/ADJ/3/amod spokesman/NOUN/4/nsubj left/VERB/0/root/leave");
  CHECK(offices(find(undated)).empty());
}

TEST_CASE("terms of office are looked up on the last day that an undated text writes") {
  const std::string leader =
      "The/DET/4/det Norwegian/ADJ/4/amod prime/ADJ/4/amod minister/NOUN/5/nsubj left/VERB/0/root/leave ";
  const auto on = [&](const std::string& day) {
    const auto text = parse(leader + day);
    return meant(text, find(text), "The Norwegian prime minister");
  };
  CHECK(on("on/ADP/8/case 5/NUM/8/nummod May/PROPN/5/obl 2022/NUM/8/nummod") == "Jonas Gahr Støre");
  CHECK(on("on/ADP/8/case 5/NUM/8/nummod May/PROPN/5/obl 2014/NUM/8/nummod | It/PRON/2/nsubj ended/VERB/0/root/end "
           "on/ADP/5/case 7/NUM/5/nummod "
           "June/PROPN/2/obl 2019/NUM/5/nummod") == "Erna Solberg");
  // a day without a year counts in the only year that is named
  CHECK(on("on/ADP/8/case 5/NUM/8/nummod May/PROPN/5/obl | The/DET/3/det 2019/NUM/3/nummod talks/NOUN/4/nsubj "
           "ended/VERB/0/root/end") == "Erna Solberg");
  const auto undated = parse(leader +
                             "on/ADP/8/case 5/NUM/8/nummod May/PROPN/5/obl | The/DET/3/det 2019/NUM/3/nummod "
                             "talks/NOUN/4/nsubj ended/VERB/0/root/end "
                             "in/ADP/6/case 2022/NUM/4/obl");
  CHECK(meant(undated, find(undated), "The Norwegian prime minister") == "prime minister of Norway");
}

TEST_CASE("a speaker's label gives the speaker and the office") {
  auto text = parse("I/PRON/2/nsubj thank/VERB/0/root you/PRON/2/obj +./PUNCT/2/punct");
  const std::string label = "\nOLA BERG, PRIME MINISTER OF NORWAY:";
  const auto begin = static_cast<std::uint32_t>(text.article.text.size() + 1);
  text.article.text += label;
  text.article.turns.push_back({{begin, begin + static_cast<std::uint32_t>(label.size()) - 2}});
  text.article.blocks.front().turn = 0;
  const Entities found = find(text);
  CHECK(offices(found) == Lines{"Ola Berg: Prime Minister @ Norway"});
  REQUIRE(found.speakers.size() == 1);
  REQUIRE(found.speakers[0].has_value());
  CHECK(meant(text, found, "I") == "Ola Berg");
}

TEST_CASE("a bare office is of the state whose office publishes the text") {
  const std::string words =
      "President/PROPN/2/nmod Rosa/PROPN/4/nsubj Quispe/PROPN/2/flat visited/VERB/0/root/visit Uruguay/PROPN/4/obj "
      "+./PUNCT/4/punct | Uruguay/PROPN/2/nsubj thanked/VERB/0/root/thank her/PRON/2/obj +./PUNCT/2/punct";
  auto text = parse(words);
  text.article.publisher = "Office of the President of the Republic of Peru";
  CHECK(offices(find(text)) == Lines{"Rosa Quispe: President @ Peru"});
  text.article.publisher = "Andes Wire";
  CHECK(offices(find(text)) != Lines{"Rosa Quispe: President @ Peru"});
}

#include <fmt/format.h>

#include "catch.hpp"
#include "relations/build_document.hpp"
#include "relations/expressions.hpp"

using namespace chancery;

namespace {

// A document with countries (and others) that tokens mention.
struct World {
  DocumentBuilder builder;
  Entities entities;

  EntityId entity(std::string name, EntityType type = EntityType::country) {
    Entity made;
    made.type = type;
    made.name = std::move(name);
    entities.list.push_back(made);
    return static_cast<EntityId>(entities.list.size()) - 1;
  }

  World& mention(int sentence, int token, std::vector<EntityId> referents) {
    Mention made;
    made.sentence = sentence;
    made.head = token;
    made.tokens = {static_cast<std::uint32_t>(token), static_cast<std::uint32_t>(token) + 1};
    made.referents = std::move(referents);
    entities.mentions.push_back(made);
    return *this;
  }

  std::vector<std::string> observe(std::string_view published = "2023-11-09") const {
    const auto times = find_times(builder.document(), parse_iso_date(published));
    const auto amounts = find_amounts(builder.document(), times);
    std::vector<std::string> out;
    for (const Observation& found : find_observations(builder.document(), entities, amounts, times)) {
      std::string about;
      for (const EntityId id : found.about)
        about += (about.empty() ? "" : "+") + entities.list[static_cast<std::size_t>(id)].name;
      out.push_back(fmt::format("{} = {} {} | {} | {} {}", found.measure, found.amount.value, found.amount.unit, about,
                                found.time ? found.time->iso : "-", found.approximation));
    }
    return out;
  }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("two figures of one verb share measure, owners and time; the next clause has its own") {
  World world;
  const EntityId norway = world.entity("Norway"), sweden = world.entity("Sweden");
  world.builder.parsed({"Norway Norway PROPN NNP 4 nmod:poss",
                        "+'s 's PART POS 1 case",
                        "mutual mutual ADJ JJ 4 amod",
                        "trade trade NOUN NN 11 nsubj",
                        "with with ADP IN 6 case",
                        "Sweden Sweden PROPN NNP 4 nmod",
                        "last last ADJ JJ 8 amod",
                        "year year NOUN NN 11 obl",
                        "already already ADV RB 11 advmod",
                        "also also ADV RB 11 advmod",
                        "rose rise VERB VBD 0 root",
                        "by by ADP IN 14 case",
                        "8 8 NUM CD 14 nummod",
                        "percent percent NOUN NN 11 obl",
                        "to to ADP IN 16 case",
                        "$ $ SYM $ 11 obl",
                        "+9 9 NUM CD 18 compound",
                        "billion billion NUM CD 16 nummod",
                        "+, , PUNCT , 24 punct",
                        "and and CCONJ CC 24 cc",
                        "in in ADP IN 22 case",
                        "March March PROPN NNP 24 obl",
                        "it it PRON PRP 24 nsubj",
                        "added add VERB VBD 11 conj",
                        "2 2 NUM CD 26 nummod",
                        "percent percent NOUN NN 24 obj"});
  world.mention(0, 0, {norway}).mention(0, 5, {sweden});
  CHECK(world.observe() == Lines{"Norway's mutual trade with Sweden = 8 percent | Norway+Sweden | 2022 ",
                                 "Norway's mutual trade with Sweden = 9000000000 USD | Norway+Sweden | 2022 ",
                                 "Norway's mutual trade with Sweden = 2 percent | Norway+Sweden | 2023-03 "});
}

TEST_CASE("a verb that raises a thing to a figure measures the thing") {
  World world;
  const EntityId ghana = world.entity("Ghana");
  world.builder.parsed({"Ghana Ghana PROPN NNP 2 nsubj", "wants want VERB VBZ 0 root", "to to PART TO 4 mark",
                        "increase increase VERB VB 2 xcomp", "cocoa cocoa NOUN NN 6 compound",
                        "exports export NOUN NNS 4 obj", "to to ADP IN 10 case", "over over ADP IN 10 advmod",
                        "$ $ SYM $ 10 dep", "+3 3 NUM CD 4 obl", "billion billion NUM CD 10 nummod"});
  world.mention(0, 0, {ghana});
  CHECK(world.observe() == Lines{"cocoa exports = 3000000000 USD | Ghana | - over"});
}

TEST_CASE("a figure inside a noun phrase measures its noun") {
  World world;
  const EntityId fund = world.entity("Nordic Fund", EntityType::organization), peru = world.entity("Peru");
  world.builder.parsed({"The the DET DT 3 det", "Nordic Nordic PROPN NNP 3 compound", "Fund Fund PROPN NNP 4 nsubj",
                        "offered offer VERB VBD 0 root", "Peru Peru PROPN NNP 4 iobj", "a a DET DT 11 det",
                        "€ € SYM $ 11 compound", "+3bn 3bn NUM CD 7 nummod", "soft soft ADJ JJ 11 amod",
                        "credit credit NOUN NN 11 compound", "package package NOUN NN 4 obj"});
  world.mention(0, 2, {fund}).mention(0, 4, {peru});
  CHECK(world.observe() == Lines{"soft credit package = 3000000000 EUR | Nordic Fund+Peru | - "});
}

TEST_CASE("what is weighed stands after the weight") {
  World world;
  const EntityId chile = world.entity("Chile");
  world.builder.parsed({"Chile Chile PROPN NNP 2 nsubj", "sold sell VERB VBD 0 root", "90,000 90,000 NUM CD 4 nummod",
                        "tons ton NOUN NNS 2 obj", "of of ADP IN 7 case", "refined refined ADJ JJ 7 amod",
                        "copper copper NOUN NN 4 nmod", "in in ADP IN 9 case", "2022 2022 NUM CD 2 obl"});
  world.mention(0, 0, {chile});
  CHECK(world.observe() == Lines{"refined copper = 90000 tonnes | Chile | 2022 "});
}

TEST_CASE("counted things, and the money they are worth") {
  World world;
  const EntityId kenya = world.entity("Kenya"), uganda = world.entity("Uganda");
  world.builder.parsed({"Kenya Kenya PROPN NNP 5 nsubj", "and and CCONJ CC 3 cc", "Uganda Uganda PROPN NNP 1 conj",
                        "are be AUX VBP 5 aux", "building build VERB VBG 0 root", "14 14 NUM CD 8 nummod",
                        "joint joint ADJ JJ 8 amod", "plants plant NOUN NNS 5 obj", "worth worth ADP IN 10 case",
                        "$ $ SYM $ 8 nmod", "+2 2 NUM CD 12 compound", "billion billion NUM CD 10 nummod"});
  world.mention(0, 0, {kenya}).mention(0, 2, {uganda});
  CHECK(world.observe() ==
        Lines{"joint plants = 14 plants | Kenya+Uganda | - ", "joint plants = 2000000000 USD | Kenya+Uganda | - "});
}

TEST_CASE("each figure keeps the year that follows it") {
  World world;
  const EntityId oman = world.entity("Oman");
  world.builder.parsed({"Oman Oman PROPN NNP 3 nmod:poss", "+'s 's PART POS 1 case", "exports export NOUN NNS 4 nsubj",
                        "reached reach VERB VBD 0 root", "$ $ SYM $ 4 obj", "+18 18 NUM CD 7 compound",
                        "billion billion NUM CD 5 nummod", "in in ADP IN 9 case", "2021 2021 NUM CD 4 obl",
                        "and and CCONJ CC 11 cc", "$ $ SYM $ 5 conj", "+20 20 NUM CD 13 compound",
                        "billion billion NUM CD 11 nummod", "in in ADP IN 15 case", "2022 2022 NUM CD 4 obl"});
  world.mention(0, 0, {oman});
  CHECK(world.observe() ==
        Lines{"Oman's exports = 18000000000 USD | Oman | 2021 ", "Oman's exports = 20000000000 USD | Oman | 2022 "});
}

TEST_CASE("a comparison lends no time") {
  World world;
  const EntityId oman = world.entity("Oman");
  world.builder.parsed({"Oman Oman PROPN NNP 3 nmod:poss", "+'s 's PART POS 1 case", "exports export NOUN NNS 4 nsubj",
                        "fell fall VERB VBD 0 root", "5 5 NUM CD 6 nummod", "percent percent NOUN NN 4 obl",
                        "from from ADP IN 9 case", "a a DET DT 9 det", "year year NOUN NN 4 obl",
                        "earlier early ADV RBR 9 advmod"});
  world.mention(0, 0, {oman});
  CHECK(world.observe() == Lines{"Oman's exports = 5 percent | Oman | - "});
}

TEST_CASE("more than in a year is no time, and a multiplier no part of the measure") {
  World world;
  const EntityId oman = world.entity("Oman");
  world.builder.parsed({"Oman Oman PROPN NNP 2 nsubj", "drew draw VERB VBD 0 root", "17.5 17.5 NUM CD 4 nummod",
                        "+m m NOUN NN 5 nummod", "tourists tourist NOUN NNS 2 obj", ", , PUNCT , 7 punct",
                        "more more ADJ JJR 5 appos", "than than SCONJ IN 10 case", "in in ADP IN 10 case",
                        "2021 2021 NUM CD 7 obl"});
  world.mention(0, 0, {oman});
  CHECK(world.observe() == Lines{"tourists = 17500000 tourists | Oman | - "});
}

TEST_CASE("a sentence that names nobody speaks of what the last one spoke of") {
  World world;
  const EntityId kenya = world.entity("Kenya");
  world.builder.parsed({"Kenya Kenya PROPN NNP 3 nmod:poss", "+'s 's PART POS 1 case", "trade trade NOUN NN 4 nsubj",
                        "neared near VERB VBD 0 root", "$ $ SYM $ 4 obj", "+30 30 NUM CD 7 compound",
                        "billion billion NUM CD 5 nummod"});
  world.builder.parsed({"The the DET DT 3 det", "precise precise ADJ JJ 3 amod", "figure figure NOUN NN 5 nsubj",
                        "is be AUX VBZ 5 cop", "$ $ SYM $ 0 root", "+29.8 29.8 NUM CD 7 compound",
                        "billion billion NUM CD 5 nummod"});
  world.mention(0, 0, {kenya});
  CHECK(world.observe() ==
        Lines{"Kenya's trade = 30000000000 USD | Kenya | - nearly", "Kenya's trade = 29800000000 USD | Kenya | - "});
}

TEST_CASE("a figure told twice is kept once, with what either telling adds") {
  World world;
  const EntityId peru = world.entity("Peru");
  for (int sentence = 0; sentence < 2; ++sentence)
    world.builder.parsed({"Peru Peru PROPN NNP 2 nsubj", "opened open VERB VBD 0 root", "40 40 NUM CD 4 nummod",
                          "schools school NOUN NNS 2 obj", "in in ADP IN 6 case", "2020 2020 NUM CD 2 obl"});
  world.mention(0, 0, {peru}).mention(1, 0, {peru});
  CHECK(world.observe() == Lines{"schools = 40 schools | Peru | 2020 "});
}

TEST_CASE("a figure is about a person where no state or body takes part, and about nobody there is none") {
  World world;
  const EntityId minister = world.entity("Ada Berg", EntityType::person);
  world.builder.parsed({"Berg Berg PROPN NNP 2 nsubj", "counted count VERB VBD 0 root", "40 40 NUM CD 4 nummod",
                        "schools school NOUN NNS 2 obj"});
  CHECK(world.observe().empty());
  world.mention(0, 0, {minister});
  CHECK(world.observe() == Lines{"schools = 40 schools | Ada Berg | - "});
}

TEST_CASE("how often something was done to a person is told of the person, not of the place") {
  World world;
  const EntityId writer = world.entity("Ada Berg", EntityType::person), norway = world.entity("Norway");
  world.builder.parsed({"In in ADP IN 2 case", "Norway Norway PROPN NNP 5 obl", "Berg Berg PROPN NNP 5 nsubj:pass",
                        "was be AUX VBD 5 aux:pass", "arrested arrest VERB VBN 0 root", "nine 9 NUM CD 7 nummod",
                        "times time NOUN NNS 5 obl"});
  world.mention(0, 1, {norway}).mention(0, 2, {writer});
  CHECK(world.observe() == Lines{"times = 9 times | Norway+Ada Berg | - "});
}

TEST_CASE("an aside on the subject is not what the figure is about") {
  World world;
  const EntityId envoy = world.entity("Ada Berg", EntityType::person), lima = world.entity("Lima", EntityType::place);
  world.builder.parsed({"Berg Berg PROPN NNP 8 nsubj", ", , PUNCT , 4 punct", "who who PRON WP 4 nsubj",
                        "flew fly VERB VBD 1 acl:relcl", "to to ADP IN 6 case", "Lima Lima PROPN NNP 4 obl",
                        ", , PUNCT , 4 punct", "asked ask VERB VBD 0 root", "for for ADP IN 10 case", "$ $ SYM $ 8 obl",
                        "+5 5 NUM CD 12 compound", "million million NUM CD 10 nummod"});
  world.mention(0, 0, {envoy}).mention(0, 5, {lima});
  CHECK(world.observe() == Lines{"asked = 5000000 USD | Ada Berg | - "});
}

TEST_CASE("who controls the verb is who the figure is about") {
  World world;
  const EntityId firm = world.entity("Harrow", EntityType::organization), peru = world.entity("Peru");
  world.builder.parsed({"Harrow Harrow PROPN NNP 2 nsubj", "agreed agree VERB VBD 0 root", "to to PART TO 4 mark",
                        "pay pay VERB VB 2 xcomp", "$ $ SYM $ 4 obj", "+5 5 NUM CD 7 compound",
                        "million million NUM CD 5 nummod", "in in ADP IN 9 case", "Peru Peru PROPN NNP 4 obl"});
  world.mention(0, 0, {firm}).mention(0, 8, {peru});
  CHECK(world.observe() == Lines{"pay = 5000000 USD | Harrow+Peru | - "});
}

TEST_CASE("the members of a body that goes unnamed are told of nobody") {
  for (const bool named : {false, true}) {
    World world;
    const EntityId council = world.entity("General Council", EntityType::organization);
    world.builder.parsed({"Council Council PROPN NNP 12 nsubj", "+, , PUNCT , 4 punct", "the the DET DT 4 det",
                          "body body NOUN NN 1 appos", "of of ADP IN 10 case", "the the DET DT 10 det",
                          "164 164 NUM CD 10 nummod", "+- - PUNCT HYPH 7 punct", "+member member NOUN NN 10 compound",
                          "organisation organisation NOUN NN 4 nmod", "+, , PUNCT , 1 punct",
                          "met meet VERB VBD 0 root", ". . PUNCT . 12 punct"});
    world.mention(0, 0, {council});
    if (named) world.mention(0, 9, {world.entity("Trade Organisation", EntityType::organization)});
    CHECK(world.observe().size() == (named ? 1U : 0U));
  }
}

TEST_CASE("each party of a row has its own share") {
  World world;
  const EntityId greens = world.entity("Greens", EntityType::organization),
                 whigs = world.entity("Whigs", EntityType::organization);
  world.builder.parsed({"Greens Greens PROPN NNPS 2 nsubj", "won win VERB VBD 0 root", "38 38 NUM CD 4 nummod",
                        "+% % SYM NN 2 obj", "+, , PUNCT , 2 punct", "ahead ahead ADV RB 2 advmod",
                        "of of ADP IN 8 case", "Whigs Whigs PROPN NNPS 6 obl", "on on ADP IN 11 case",
                        "24 24 NUM CD 11 nummod", "+% % SYM NN 2 obl"});
  world.mention(0, 0, {greens}).mention(0, 7, {whigs});
  const Lines found = world.observe();
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "won = 38 percent | Greens | - ");
  CHECK(found[1].ends_with("= 24 percent | Whigs | - "));
}

TEST_CASE("how far a place lies is told of the place") {
  World world;
  const EntityId chad = world.entity("Chad"), abeche = world.entity("Abeche", EntityType::place);
  world.builder.parsed({"Chad Chad PROPN NNP 2 nsubj", "took take VERB VBD 0 root", "Abeche Abeche PROPN NNP 2 obj",
                        "+, , PUNCT , 6 punct", "70 70 NUM CD 6 nummod", "kilometres kilometre NOUN NNS 3 appos",
                        "from from ADP IN 9 case", "the the DET DT 9 det", "border border NOUN NN 6 nmod"});
  world.mention(0, 0, {chad}).mention(0, 2, {abeche});
  const Lines found = world.observe();
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("= 70 kilometres | Abeche | ") != std::string::npos);
}

TEST_CASE("the people of a state that goes unnamed are not those of a neighbour") {
  World world;
  const EntityId togo = world.entity("Togo");
  world.builder.parsed({"Togo Togo PROPN NNP 2 nsubj", "surrounds surround VERB VBZ 0 root", "the the DET DT 4 det",
                        "kingdom kingdom NOUN NN 2 obj", "of of ADP IN 7 case", "2 2 NUM CD 7 compound",
                        "million million NUM CD 4 nmod"});
  world.mention(0, 0, {togo});
  CHECK(world.observe().empty());
}

TEST_CASE("what is to ease is what the figure measures") {
  World world;
  const EntityId bank = world.entity("Bank", EntityType::organization);
  world.builder.parsed({"Bank Bank PROPN NNP 2 nsubj", "expects expect VERB VBZ 0 root",
                        "inflation inflation NOUN NN 2 obj", "to to PART TO 5 mark", "ease ease VERB VB 2 xcomp",
                        "to to ADP IN 8 case", "3 3 NUM CD 8 nummod", "+% % SYM NN 5 obl"});
  world.mention(0, 0, {bank});
  CHECK(world.observe() == Lines{"inflation = 3 percent | Bank | - "});
}

TEST_CASE("who does likewise with another sum has that sum") {
  World world;
  const EntityId peru = world.entity("Peru"), chad = world.entity("Chad");
  world.builder.parsed({"Peru Peru PROPN NNP 2 nsubj", "committed commit VERB VBD 0 root", "5 5 NUM CD 4 compound",
                        "million million NUM CD 5 nummod", "euros euro NOUN NNS 2 obj", "+, , PUNCT , 7 punct",
                        "Chad Chad PROPN NNP 2 conj", "2 2 NUM CD 9 compound", "million million NUM CD 10 nummod",
                        "euros euro NOUN NNS 7 orphan"});
  world.mention(0, 0, {peru}).mention(0, 6, {chad});
  CHECK(world.observe() == Lines{"committed = 5000000 EUR | Peru | - ", "committed = 2000000 EUR | Chad | - "});
}

TEST_CASE("what is measured in a country is of the country that the text tells of") {
  World world;
  const EntityId chad = world.entity("Chad"), togo = world.entity("Togo");
  world.entities.list[0].known = KnownId{1};
  world.entities.list[1].known = KnownId{2};
  for (int i = 0; i < 3; ++i) {
    world.builder.parsed({"Chad Chad PROPN NNP 2 nsubj", "agreed agree VERB VBD 0 root"});
    world.mention(i, 0, {chad});
  }
  world.builder.parsed({"Togo Togo PROPN NNP 2 nsubj", "sent send VERB VBD 0 root", "500 500 NUM CD 4 nummod",
                        "tonnes tonne NOUN NNS 2 obj"});
  world.mention(3, 0, {togo});
  world.builder.parsed({"Inflation inflation NOUN NN 2 nsubj", "reached reach VERB VBD 0 root", "28 28 NUM CD 4 nummod",
                        "+% % SYM NN 2 obj"});
  const Lines found = world.observe();
  REQUIRE(found.size() == 2);
  CHECK(found[1] == "Inflation = 28 percent | Chad | - ");
}

TEST_CASE("what a sum is down from keeps its time") {
  World world;
  const EntityId peru = world.entity("Peru");
  world.builder.parsed({"Peru Peru PROPN NNP 2 nsubj", "offered offer VERB VBD 0 root", "$ $ SYM $ 2 obj",
                        "+5 5 NUM CD 5 compound", "million million NUM CD 3 nummod", "+, , PUNCT , 7 punct",
                        "down down ADV RB 2 advmod", "from from ADP IN 9 case", "$ $ SYM $ 7 obl",
                        "+23 23 NUM CD 11 compound", "million million NUM CD 9 nummod", "in in ADP IN 13 case",
                        "2015 2015 NUM CD 2 obl"});
  world.mention(0, 0, {peru});
  CHECK(world.observe() == Lines{"offered = 5000000 USD | Peru | - ", "offered = 23000000 USD | Peru | 2015 "});
}

TEST_CASE("how a price changed since then does not date the price") {
  World world;
  const EntityId ghana = world.entity("Ghana");
  world.builder.parsed({"Ghana Ghana PROPN NNP 2 nsubj", "paid pay VERB VBD 0 root", "13 13 NUM CD 4 nummod",
                        "cedis cedi NOUN NNS 2 obj", "+, , PUNCT , 8 punct", "down down ADV RB 8 advmod",
                        "7 7 NUM CD 8 nummod", "+% % SYM NN 2 obl", "since since ADP IN 10 case",
                        "March March PROPN NNP 2 obl"});
  world.mention(0, 0, {ghana});
  const Lines found = world.observe();
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "paid = 13 GHS | Ghana | - ");
}

// Writes the graph of three made-up reports into a folder, for the store test:
//   make_store_graph FOLDER
#include <cstdio>
#include <exception>

#include "export/outputs.hpp"
#include "graph/world.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;

namespace {

void declare(Story& story) {
  story.entity(person, "Vladimir Putin", "Q7747", true);
  story.entity(person, "Kassym-Jomart Tokayev", "Q1157517", true);
  story.entity(person, "Xi Jinping", "Q15031", true);
  story.entity(country, "Russia", "Q159", true);
  story.entity(country, "Kazakhstan", "Q232", true);
  story.entity(country, "China", "Q148", true);
  story.entity(place, "Astana", "Q1520", true);
  story.entity(organization, "Shanghai Cooperation Organisation", "Q485207", true);
  story.entity(organization, "BRICS", "Q184629", true);
  story.entity(document, "Treaty on Good Neighbourliness");
  story.entity(event, "Astana Water Forum");
  story.entity(organization, "Steppe Courier");
  story.entity(organization, "Capital Gazette");
}

Story courier(const Ontology& ontology) {
  Story story(ontology, "1111111111111111111111111111111111111111111111111111111111111111");
  declare(story);
  story.article.path = "articles/courier.txt";
  story.article.url = "https://example.org/courier/talks";
  story.article.title = "Leaders meet in Astana";
  story.article.date = day(2024, 11, 28).from;
  story.publisher("steppe-courier");
  story.article.text = "Talks in Astana \xE2\x80\x94 a \xE2\x80\x9Cnew page\xE2\x80\x9D.\n\n";

  const std::string met = "On Wednesday Kassym-Jomart Tokayev received Vladimir Putin in Astana.";
  auto& meeting = story.tell("kassym-jomart-tokayev", "met", "vladimir-putin", met);
  meeting.time = day(2024, 11, 27);
  meeting.place = story["astana"];
  story.tell("vladimir-putin", "visited", "astana", met).time = day(2024, 11, 27);
  story.tell("kassym-jomart-tokayev", "visited", "russia", "Tokayev will travel to Russia in 2025.", Mode::planned)
      .time = year_range(2025);
  auto& chair = story.tell("kazakhstan", "chairs", "shanghai-cooperation-organisation",
                           "Putin recalled that this year Kazakhstan chairs the Shanghai Cooperation Organisation.");
  chair.time = year_range(2024);
  chair.attributed_to = story["vladimir-putin"];
  chair.confidence = 0.75;

  const std::string trade = "Trade turnover between the two countries reached about $28.4 billion in 2023.";
  auto& trading = story.tell("russia", "tradesWith", "kazakhstan", trade);
  trading.amount = Amount{28.4e9, "USD"};
  trading.time = year_range(2023);
  auto& turnover = story.figure("russia", "trade turnover", 28.4e9, "USD", trade);
  turnover.about.push_back(story["kazakhstan"]);
  turnover.time = year_range(2023);
  turnover.approximation = "about";
  auto& before = story.figure("russia", "trade turnover", 27.8e9, "USD",
                              "A year before, the trade turnover of Russia and Kazakhstan had been $27.8 billion.");
  before.about.push_back(story["kazakhstan"]);
  before.time = year_range(2022);
  story.tell("kazakhstan", "hosts", "astana-water-forum", "Kazakhstan may host the Astana Water Forum.",
             Mode::possible);
  return story;
}

Story gazette(const Ontology& ontology) {
  Story story(ontology, "2222222222222222222222222222222222222222222222222222222222222222");
  declare(story);
  story.article.path = "articles/gazette.txt";
  story.article.title = "Neighbours, not members";
  story.article.date = day(2024, 11, 29).from;
  story.publisher("capital-gazette");

  auto& meeting = story.tell("vladimir-putin", "met", "kassym-jomart-tokayev",
                             "Putin and Tokayev met in the capital of Kazakhstan on 27 November.");
  meeting.time = day(2024, 11, 27);
  meeting.place = story["astana"];
  meeting.confidence = 0.8;
  const std::string members = "Russia, Kazakhstan and China are members of the Shanghai Cooperation Organisation.";
  for (const char* state : {"russia", "kazakhstan", "china"})
    story.tell(state, "memberOf", "shanghai-cooperation-organisation", members);
  story.tell("kazakhstan", "memberOf", "brics", "Kazakhstan has not joined BRICS.", Mode::negated);
  for (const char* state : {"russia", "kazakhstan"})
    story.tell(state, "partyTo", "treaty-on-good-neighbourliness",
               "Russia and Kazakhstan are bound by the Treaty on Good Neighbourliness.");
  story
      .tell("kazakhstan", "chairs", "shanghai-cooperation-organisation",
            "Kazakhstan holds the chair of the Shanghai Cooperation Organisation in 2024.")
      .time = year_range(2024);
  story.tell("vladimir-putin", "holdsOfficeIn", "russia", "Vladimir Putin is the President of Russia.").title =
      "President";
  story.tell("kassym-jomart-tokayev", "holdsOfficeIn", "kazakhstan", "President of Kazakhstan Tokayev spoke next.")
      .title = "President";
  return story;
}

Story quarrel(const Ontology& ontology) {
  Story story(ontology, "3333333333333333333333333333333333333333333333333333333333333333");
  declare(story);
  story.entity(country, "Freedonia");
  story.entity(country, "Sylvania");
  story.entity(person, "Rufus \"Tiny\" Firefly\\", "", false, "rufus-firefly");
  story.article.path = "articles/quarrel.txt";
  story.article.title = "A \"quarrel\" \\ of neighbours";
  auto& blame =
      story.tell("freedonia", "criticized", "sylvania", "Xi Jinping said that Freedonia had criticized Sylvania.");
  blame.attributed_to = story["xi-jinping"];
  blame.confidence = 0.4;
  story.tell("rufus-firefly", "holdsOfficeIn", "freedonia", "Rufus \"Tiny\" Firefly\\ leads Freedonia.").title =
      "leader";
  story.tell("rufus-firefly", "met", "xi-jinping", "Firefly met Xi Jinping.").confidence = 0.6;
  return story;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) {
    std::fputs("usage: make_store_graph FOLDER\n", stderr);
    return 2;
  }
  const Ontology ontology = small_ontology();
  GraphBuilder builder(ontology);
  for (const Story& story : {courier(ontology), gazette(ontology), quarrel(ontology)}) story.add_to(builder);
  ExportOptions options;
  options.rdf.tool_version = "0.0.0";
  options.rdf.licence = "https://creativecommons.org/publicdomain/zero/1.0/";
  options.title = "Three reports";
  write_outputs(std::move(builder).build(), ontology, options, arguments[1]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "make_store_graph: %s\n", error.what());
  return 1;
}

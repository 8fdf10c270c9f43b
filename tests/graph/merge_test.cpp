#include "graph/merge.hpp"

#include <limits>

#include "catch.hpp"
#include "graph/world.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;

namespace {

KnowledgeGraph build(const Ontology& ontology, const std::vector<const Story*>& stories, double min_confidence = 0.0) {
  GraphBuilder builder(ontology);
  for (const Story* story : stories) story->add_to(builder, min_confidence);
  return std::move(builder).build();
}

// All of a graph as text, to compare two.
std::string print(const KnowledgeGraph& graph) {
  std::string text;
  for (const Vertex v : boost::make_iterator_range(vertices(graph.graph))) {
    const GraphEntity& entity = graph.graph[v];
    text += entity.slug + " " + std::string(to_string(entity.type)) + " " + entity.label + " " + entity.wikidata;
    for (const std::string& alias : entity.aliases) text += " / " + alias;
    text += "\n";
  }
  for (const Edge e : boost::make_iterator_range(edges(graph.graph))) {
    const GraphStatement& statement = graph.graph[e];
    text += statement.id + " " + graph.graph[source(e, graph.graph)].slug + " " + std::to_string(statement.predicate) +
            " " + graph.graph[target(e, graph.graph)].slug + " " + std::to_string(statement.confidence);
    for (const std::string& rule : statement.rules) text += " " + rule;
    for (const Passage& passage : statement.passages) text += " " + passage.source + std::to_string(passage.begin);
    text += "\n";
  }
  for (const GraphObservation& observation : graph.observations) text += observation.id + observation.measure + "\n";
  for (const GraphSource& s : graph.sources) {
    text += s.id + " " + s.title + " " + s.publisher + (s.date ? to_iso(*s.date) : "");
    for (const std::string& path : s.paths) text += " " + path;
    text += "\n";
  }
  return text;
}

const GraphStatement& only_statement(const KnowledgeGraph& graph) {
  REQUIRE(num_edges(graph.graph) == 1);
  return graph.graph[*edges(graph.graph).first];
}

}  // namespace

TEST_CASE("one slug is one vertex, found by its slug") {
  const Ontology ontology = small_ontology();
  Story one(ontology, "one"), two(ontology, "two");
  one.entity(person, "Ana Lim");
  one.entity(country, "Freedonia");
  one.tell("ana-lim", "visited", "freedonia", "Ana Lim visited Freedonia.");
  two.entity(country, "Freedonia");
  two.entity(person, "Ana Lim");
  two.tell("ana-lim", "visited", "freedonia", "In spring Lim visited Freedonia.").confidence = 0.7;
  const KnowledgeGraph graph = build(ontology, {&one, &two});
  CHECK(num_vertices(graph.graph) == 2);
  const GraphStatement& statement = only_statement(graph);
  CHECK(statement.confidence == 0.9);
  CHECK(support(statement.passages) == 2);
  REQUIRE(graph.find("freedonia"));
  CHECK(graph.graph[*graph.find("freedonia")].type == country);
  CHECK_FALSE(graph.find("freedoni"));
  CHECK_FALSE(graph.find("zz"));
  CHECK_FALSE(KnowledgeGraph{}.find("a"));
}

TEST_CASE("only what is used becomes a vertex") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"A", "B", "Place", "Speaker", "Publisher", "Measured", "Unused", "Doubtful"})
    story.entity(organization, name);
  auto& statement = story.tell("a", "met", "b", "A met B.");
  statement.place = story["place"];
  statement.attributed_to = story["speaker"];
  story.tell("a", "met", "doubtful", "A met Doubtful.").confidence = 0.2;
  story.figure("measured", "budget", 5, "USD", "The budget was 5 dollars.");
  story.publisher("publisher");
  const KnowledgeGraph graph = build(ontology, {&story}, 0.5);
  for (const char* slug : {"a", "b", "place", "speaker", "publisher", "measured"}) CHECK(graph.find(slug));
  CHECK_FALSE(graph.find("unused"));
  CHECK_FALSE(graph.find("doubtful"));
}

TEST_CASE("labels and classes: the gazetteer first, then the majority") {
  const Ontology ontology = small_ontology();
  Story one(ontology, "1"), two(ontology, "2"), three(ontology, "3");
  one.entity(person, "Georgia", "", false, "georgia");
  two.entity(person, "Georgia", "", false, "georgia");
  three.entity(country, "Sakartvelo", "Q230", true, "georgia");
  for (Story* story : {&one, &two, &three}) {
    story->entity(organization, story->article.id == "3" ? "the Forum" : "The Forum", "", false, "forum");
    story->tell("georgia", "memberOf", "forum", "Georgia is a member of the Forum.");
  }
  const KnowledgeGraph graph = build(ontology, {&one, &two, &three});
  const GraphEntity& georgia = graph.graph[*graph.find("georgia")];
  CHECK(georgia.type == country);
  CHECK(georgia.label == "Sakartvelo");
  CHECK(georgia.aliases == std::vector<std::string>{"Georgia"});
  CHECK(georgia.wikidata == "Q230");
  CHECK(graph.graph[*graph.find("forum")].label == "The Forum");
}

TEST_CASE("a text added twice is one source, and does not outvote another") {
  const Ontology ontology = small_ontology();
  Story one(ontology, "one");
  one.entity(person, "Ana Lim");
  one.entity(country, "Freedonia");
  one.tell("ana-lim", "visited", "freedonia", "Ana Lim visited Freedonia.");
  Story copy = one;
  copy.article.path = "copy.txt";
  copy.article.title = "Title";
  const KnowledgeGraph graph = build(ontology, {&one, &copy});
  REQUIRE(graph.sources.size() == 1);
  CHECK(graph.sources[0].paths == std::vector<std::string>{"copy.txt", "one.txt"});
  CHECK(graph.sources[0].title == "Title");
  CHECK(support(only_statement(graph).passages) == 1);
}

TEST_CASE("symmetric facts go from the lesser slug to the greater") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Zoe");
  story.entity(person, "Abe");
  auto& first = story.tell("zoe", "met", "abe", "Zoe met Abe.");
  first.subject_span = {0, 3};
  first.object_span = {8, 11};
  story.tell("abe", "met", "zoe", "Abe also met Zoe.");
  const KnowledgeGraph graph = build(ontology, {&story});
  const Edge edge = *edges(graph.graph).first;
  CHECK(graph.graph[source(edge, graph.graph)].slug == "abe");
  const GraphStatement& statement = only_statement(graph);
  CHECK(statement.passages[0].subject == Span{8, 11});
  CHECK(statement.passages[0].object == Span{0, 3});
}

TEST_CASE("a finer property is stated beside the wider one") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Zoe");
  story.entity(person, "Abe");
  story.tell("zoe", "negotiatedWith", "abe", "Zoe negotiated with Abe.");
  const KnowledgeGraph graph = build(ontology, {&story});
  REQUIRE(num_edges(graph.graph) == 2);
  std::set<int> predicates;
  for (const Edge e : boost::make_iterator_range(edges(graph.graph))) predicates.insert(graph.graph[e].predicate);
  CHECK(predicates == std::set<int>{property(ontology, "met"), property(ontology, "negotiatedWith")});
}

TEST_CASE("nothing is joined with itself") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Abe");
  story.entity(person, "Abe Again", "", false, "abe");
  story.tell("abe", "met", "abe", "Abe met himself.");
  const KnowledgeGraph graph = build(ontology, {&story});
  CHECK(num_edges(graph.graph) == 0);
  CHECK(num_vertices(graph.graph) == 0);
}

TEST_CASE("what one says of one's own doing is no mere claim") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  for (const char* name : {"A", "B", "C"}) story.entity(country, name);
  story.tell("a", "visited", "b", "A said it had visited B.").attributed_to = story["a"];
  story.tell("a", "accused", "b", "C says that A accused B.").attributed_to = story["c"];
  story.tell("c", "met", "b", "C said it met B.").attributed_to = story["c"];
  story.tell("a", "criticized", "b", "B says that A criticized it.").attributed_to = story["b"];
  const KnowledgeGraph graph = build(ontology, {&story});
  std::set<std::string> claimed;
  for (const Edge e : boost::make_iterator_range(edges(graph.graph)))
    if (!is_asserted(graph.graph[e]))
      claimed.insert(ontology.properties[static_cast<std::size_t>(graph.graph[e].predicate)].name);
  CHECK(claimed == std::set<std::string>{"accused", "criticized"});
}

TEST_CASE("passages count code points of the text") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.article.text = "\xE2\x80\x9CZ\xC3\xBCrich\xE2\x80\x9D news.";
  story.entity(person, "Abe");
  story.entity(place, "Bonn");
  story.tell("abe", "visited", "bonn", "Abe visited Bonn.");
  const KnowledgeGraph graph = build(ontology, {&story});
  const Passage& passage = only_statement(graph).passages.at(0);
  CHECK(passage.begin == 15);
  CHECK(passage.end == 32);
  CHECK(passage.text == "Abe visited Bonn.");
}

TEST_CASE("broken names and figures do no harm") {
  const Ontology ontology = small_ontology();
  Story story(ontology, "s");
  story.entity(person, "Line\nBreak \x01 Name", "", false, "line break>");
  story.entity(organization, "!!!", "", false, "!!!");
  auto& statement = story.tell("line break>", "memberOf", "!!!", "x");
  statement.amount = Amount{std::numeric_limits<double>::infinity(), "USD"};
  statement.confidence = std::numeric_limits<double>::quiet_NaN();
  story.figure("!!!", "size", std::numeric_limits<double>::quiet_NaN(), "m", "x");
  const KnowledgeGraph graph = build(ontology, {&story});
  REQUIRE(graph.find("line%20break%3E"));
  CHECK(graph.graph[*graph.find("line%20break%3E")].label == "Line Break Name");
  CHECK_FALSE(only_statement(graph).amount);
  CHECK(only_statement(graph).confidence == 0.0);
  CHECK(graph.observations.empty());
}

TEST_CASE("the graph does not hang on the order of articles, entities or findings") {
  const Ontology ontology = small_ontology();
  std::vector<Story> stories;
  for (int number = 0; number < 4; ++number) {
    Story story(ontology, "story" + std::to_string(number));
    story.article.title = "Title";
    for (int step = 0; step < 3; ++step) {
      const int index = number % 2 == 0 ? step : 2 - step;
      story.entity(index == 1    ? person
                   : number == 2 ? organization
                                 : country,
                   number > 1 ? "Entity " + std::to_string(index) : "ENTITY " + std::to_string(index), "", false,
                   "entity-" + std::to_string(index));
    }
    story.tell("entity-0", "met", "entity-1", "They met.").time = number == 0 ? year_range(2024) : year_range(2023);
    story.tell("entity-2", "tradesWith", "entity-0", "They trade.").amount = Amount{1.0 + number / 2, "USD"};
    story.tell("entity-1", "visited", "entity-2", "One visited the other.", static_cast<Mode>(number));
    story.figure("entity-2", "trade", 2, "USD", "They trade.");
    stories.push_back(std::move(story));
  }
  std::vector<int> order = {0, 1, 2, 3};
  std::string expected;
  do {
    std::vector<const Story*> shuffled;
    for (const int index : order) shuffled.push_back(&stories[static_cast<std::size_t>(index)]);
    const std::string text = print(build(ontology, shuffled));
    if (expected.empty()) expected = text;
    REQUIRE(text == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

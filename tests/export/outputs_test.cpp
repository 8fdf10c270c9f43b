#include "export/outputs.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include "catch.hpp"
#include "core/error.hpp"
#include "export/support.hpp"
#include "graph/world.hpp"
#include "rdf/raptor.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;

namespace {

// Every string that a text could put into the graph is hostile.
KnowledgeGraph hostile_graph(const Ontology& ontology) {
  GraphBuilder builder(ontology);
  const std::vector<std::string> strings = {
      "ends in a backslash\\",
      "\"quoted\" 'twice' \"\"\" and \\\"escaped\\\"",
      "&lt;script&gt; AT&T &amp; &#x41; &bogus;",
      "<b>bold</b>> -> {x|y} [label=z]; // # comment",
      "line\nbreak\r\ttab\vvertical\fform",
      "control\x01\x1B[31m\x7F and C1 \xC2\x9B",
      "bidi \xE2\x80\xAEoverride\xE2\x81\xA9 \xEF\xBB\xBF zero\xE2\x80\x8B",
      "\\N \\G \\E \\l \\u0041 \\U00000041 %41 %%",
      "emoji \xF0\x9F\x98\x80, Cyrillic \xD0\x9F\xD1\x83\xD1\x82\xD0\xB8\xD0\xBD, private \xEE\x80\x80, last "
      "\xEF\xBF\xBF",
      "node",
      "",
      "   ",
      std::string("zero \0 byte", 11),
      "> <urn:x> . }",
      "no UTF-8 \xFF\xC3, a surrogate \xED\xA0\x80",
  };
  int number = 0;
  for (const std::string& text : strings) {
    Story story(ontology, "source" + std::to_string(number++));
    const std::string slug = text + std::to_string(number);
    story.article.path = text;
    story.article.title = text;
    story.article.url = text;
    story.entity(person, text, "", false, slug);
    story.entity(country, "Freedonia", "Q1", true);
    story.entities.list[0].aliases = {text + " too"};
    auto& statement = story.tell(slug, "holdsOfficeIn", "freedonia", "Sentence: " + text + ".");
    statement.title = text;
    statement.topic = text;
    statement.rule = text;
    statement.amount = Amount{1e300, text};
    story.figure(slug, text, -0.5, text, "Figure: " + text + ".").approximation = text;
    story.add_to(builder);
  }
  return std::move(builder).build();
}

std::set<rdf::Triple> read_back(const std::filesystem::path& file) {
  std::set<rdf::Triple> triples;
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t) { triples.insert(std::move(triple)); });
  return triples;
}

}  // namespace

TEST_CASE("hostile text comes back from Turtle as it was") {
  const Ontology ontology = small_ontology();
  const KnowledgeGraph graph = hostile_graph(ontology);
  const Folder folder;
  write_outputs(graph, ontology, {}, folder.path);
  std::set<rdf::Triple> expected;
  for (const Quad& quad : quads(graph, ontology)) expected.insert(quad.triple);
  CHECK(read_back(folder.path / "graph.ttl") == expected);
}

TEST_CASE("rapper reads both files, and N-Quads holds the triples of Turtle") {
  if (!installed("rapper")) return;
  const Ontology ontology = small_ontology();
  const Folder folder;
  write_outputs(hostile_graph(ontology), ontology, {}, folder.path);
  const auto ntriples = [&](const std::string& syntax, const std::string& file) {
    std::string printed;
    CHECK(run("rapper -q -i " + syntax + " -o ntriples " + (folder.path / file).string() + " | sort -u", printed) == 0);
    CHECK(printed.find("rapper: ") == std::string::npos);
    return printed;
  };
  const std::string turtle = ntriples("turtle", "graph.ttl");
  CHECK(turtle.size() > 1000);
  CHECK(turtle.find("_:") == std::string::npos);
  CHECK(ntriples("nquads", "graph.nq") == turtle);
}

TEST_CASE("dot draws hostile text without a warning, as it was written") {
  if (!installed("dot")) return;
  const Ontology ontology = small_ontology();
  const Folder folder;
  ExportOptions options;
  options.title = "<i>\\N & \"title\"</i> &amp; \\";
  write_outputs(hostile_graph(ontology), ontology, options, folder.path);
  std::string svg;
  REQUIRE(run("dot -Tsvg " + (folder.path / "graph.dot").string(), svg) == 0);
  CHECK(svg.find("Warning") == std::string::npos);
  CHECK(svg.find("Error") == std::string::npos);
  CHECK(svg.find("backslash\\</text>") != std::string::npos);
  CHECK(svg.find(">&amp;lt;script&amp;gt;") != std::string::npos);
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(svg.find("\\N \\G \\E") != std::string::npos);
}

TEST_CASE("the same graph gives the same bytes, in whatever order it was told") {
  const Ontology ontology = small_ontology();
  std::vector<Story> stories;
  for (int number = 0; number < 5; ++number) {
    Story story(ontology, "story" + std::to_string(number));
    for (const char* name : {"Ana", "Ben", "Cy", "Di"}) story.entity(person, name);
    story.tell("ana", "met", "ben", "They met.").confidence = 0.1 * number;
    story.tell("cy", "accused", "di", "Cy accused Di.", static_cast<Mode>(number % 4));
    story.tell("di", "met", number % 2 == 0 ? "ana" : "ben", "They met too.").time = year_range(2020 + number);
    stories.push_back(std::move(story));
  }
  const auto write = [&](const Folder& folder) {
    GraphBuilder builder(ontology);
    for (const Story& story : stories) story.add_to(builder);
    write_outputs(std::move(builder).build(), ontology, {}, folder.path);
    return read_file(folder.path / "graph.ttl") + read_file(folder.path / "graph.nq") +
           read_file(folder.path / "graph.dot");
  };
  const Folder first, second;
  const std::string before = write(first);
  std::reverse(stories.begin(), stories.end());
  CHECK(write(second) == before);
}

TEST_CASE("an empty graph is written too") {
  const Ontology ontology = small_ontology();
  const Folder folder;
  write_outputs({}, ontology, {}, folder.path / "new" / "folder");
  CHECK(read_back(folder.path / "new" / "folder" / "graph.ttl").size() > 5);
  std::string printed;
  if (installed("dot")) {
    CHECK(run("dot -Tsvg " + (folder.path / "new" / "folder" / "graph.dot").string(), printed) == 0);
    CHECK(printed.find("0 entities") != std::string::npos);
  }
}

TEST_CASE("a place where nothing can be written is named, and nothing is left there") {
  const Ontology ontology = small_ontology();
  const Folder folder;
  std::ofstream(folder.path / "file") << "x";
  try {
    write_outputs({}, ontology, {}, folder.path / "file");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::output);
    CHECK(error.place().file == (folder.path / "file").string());
  }
  ExportOptions options;
  options.rdf.licence = "no iri";
  CHECK_THROWS_AS(write_outputs({}, ontology, options, folder.path), Error);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("only what is asked for is written") {
  const Ontology ontology = small_ontology();
  const Folder folder;
  ExportOptions options;
  options.turtle = options.dot = false;
  write_outputs({}, ontology, options, folder.path);
  CHECK(std::filesystem::exists(folder.path / "graph.nq"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

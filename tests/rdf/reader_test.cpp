#include <stdexcept>

#include "catch.hpp"
#include "core/error.hpp"
#include "rdf/raptor.hpp"
#include "rdf/temporary_file.hpp"

using namespace chancery;
using rdf::Triple;

namespace {

const std::string prefix = "@prefix ex: <https://example.org/> .\n";

std::vector<std::pair<Triple, std::size_t>> read(const std::string& text) {
  const TemporaryFile file(text);
  std::vector<std::pair<Triple, std::size_t>> triples;
  rdf::read_turtle(file.path(), [&](Triple&& triple, std::size_t line) { triples.emplace_back(triple, line); });
  return triples;
}

// The error that reading must end with.
Error error_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error;
  }
  throw std::runtime_error("it was read without an error");
}

}  // namespace

TEST_CASE("Triples come in file order with their lines") {
  const auto triples =
      read(prefix +
           "ex:a a ex:Thing ;\n"
           "  ex:name \"Z\u00fcrich\"@de , \"\"\"two\nlines\"\"\" ;\n"
           "  ex:size 12 ; ex:part 0.5 ; ex:plain \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .\n");
  REQUIRE(triples.size() == 6);
  CHECK(triples[0].first.object == rdf::iri("https://example.org/Thing"));
  CHECK(triples[0].second == 5);
  CHECK(triples[1].first.object == rdf::literal("Z\u00fcrich", "de"));
  CHECK(triples[2].first.object == rdf::literal("two\nlines"));
  CHECK(triples[3].first.object == rdf::typed("12", "http://www.w3.org/2001/XMLSchema#integer"));
  CHECK(triples[3].second == 5);
  CHECK(triples[4].first.object == rdf::typed("0.5", "http://www.w3.org/2001/XMLSchema#decimal"));
  CHECK(triples[5].first.object == rdf::literal("x"));
}

TEST_CASE("A blank node is told apart from every IRI") {
  const auto triples = read(prefix + "ex:a ex:knows [ ex:name \"b\" ] .\n");
  REQUIRE(triples.size() == 2);
  for (const auto& [triple, line] : triples)
    if (triple.predicate.value == "https://example.org/knows") CHECK(triple.object.value.starts_with("_:"));
}

TEST_CASE("An empty file has no triples") { CHECK(read("").empty()); }

TEST_CASE("Broken Turtle is refused with file, line and reason") {
  const std::string text = prefix + "ex:a ex:b ex:c .\nex:d ex:e .\n";
  const TemporaryFile file(text);
  int given = 0;
  try {
    rdf::read_turtle(file.path(), [&](Triple&&, std::size_t) { ++given; });
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::ontology);
    CHECK(error.place().file == file.path().string());
    CHECK(error.place().line == 3);
    CHECK(std::string(error.what()).find("syntax error") != std::string::npos);
  }
  CHECK(given == 1);
}

TEST_CASE("An unknown prefix is refused with its line") {
  CHECK(error_of(prefix + "\nex:a ex:b no:c .\n").place().line == 3);
}

TEST_CASE("An IRI with a space is refused with its line") {
  const Error error = error_of(prefix + "ex:a ex:b <https://example.org/a b> .\n");
  CHECK(error.place().line == 2);
}

TEST_CASE("Bytes that are not text are refused with their line") {
  CHECK(error_of(prefix + "# fine\nex:a ex:b \"\xff\" .\n").place().line == 3);
  CHECK(error_of(prefix + std::string("ex:a ex:b \"\0\" .\n", 16)).place().line == 2);
}

TEST_CASE("A file that is missing or is a folder is named") {
  for (const std::string path : {"/nonexistent/a.ttl", "/"}) {
    try {
      rdf::read_turtle(path, [](Triple&&, std::size_t) {});
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.place().file == path);
    }
  }
}

TEST_CASE("What the callback throws ends the reading and is passed on") {
  const TemporaryFile file(prefix + "ex:a ex:b 1 , 2 , 3 .\n");
  int given = 0;
  CHECK_THROWS_AS(rdf::read_turtle(file.path(),
                                   [&](Triple&&, std::size_t) {
                                     if (++given == 2) throw std::out_of_range("enough");
                                   }),
                  std::out_of_range);
  CHECK(given == 2);
}

TEST_CASE("Ten thousand triples after one another are all read") {
  std::string text = prefix;
  for (int index = 0; index < 10000; ++index) text += "ex:s" + std::to_string(index) + " ex:p \"text; more. text\" .\n";
  const auto triples = read(text);
  REQUIRE(triples.size() == 10000);
  CHECK(triples.back().second == 10001);
}

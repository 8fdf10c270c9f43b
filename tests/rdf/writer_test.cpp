#include <cstdlib>

#include "catch.hpp"
#include "core/error.hpp"
#include "rdf/raptor.hpp"
#include "rdf/temporary_file.hpp"

using namespace chancery;
using rdf::Syntax;
using rdf::Triple;

namespace {

const std::string ex = "https://example.org/";
const std::string xsd = "http://www.w3.org/2001/XMLSchema#";

std::string write(Syntax syntax, const std::vector<Triple>& triples, const std::string& graph = {}) {
  const TemporaryFile file;
  std::FILE* stream = std::fopen(file.path().c_str(), "wb");
  rdf::Writer writer(stream, syntax, {{"ex", ex}, {"item", ex + "item/"}, {"xsd", xsd}});
  for (const Triple& triple : triples) writer.write(triple, graph);
  writer.finish();
  std::fclose(stream);
  return file.text();
}

std::vector<Triple> read_back(const std::string& text) {
  const TemporaryFile file(text);
  std::vector<Triple> triples;
  rdf::read_turtle(file.path(), [&](Triple&& triple, std::size_t) { triples.push_back(std::move(triple)); });
  return triples;
}

Triple with_object(rdf::Term object) { return {rdf::iri(ex + "s"), rdf::iri(ex + "p"), std::move(object)}; }

}  // namespace

TEST_CASE("Neighbours share subject and predicate in Turtle") {
  const rdf::Term s = rdf::iri(ex + "item/5f2c");
  const std::string text =
      write(Syntax::turtle, {{s, rdf::iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), rdf::iri(ex + "T")},
                             {s, rdf::iri(ex + "p"), rdf::literal("a", "en")},
                             {s, rdf::iri(ex + "p"), rdf::typed("0.5", xsd + "decimal")},
                             {rdf::iri(ex + "other"), rdf::iri(ex + "p"), rdf::iri("urn:x")}});
  CHECK(text.substr(text.find("\n\n")) ==
        "\n\nitem:5f2c a ex:T ;\n    ex:p \"a\"@en , 0.5 .\n\nex:other ex:p <urn:x> .\n");
}

TEST_CASE("Every term is read back as it was written") {
  std::vector<Triple> triples;
  for (const char* text : {"plain", "", "quote \" and \\ backslash\\", "line\nbreak", "carriage\rreturn", "\ttab",
                           "bell\a vertical\v form\f delete\x7f", "ends with quote\"", "\"\"\"",
                           "\u00e9\u20ac\U0001F600", "a\r\nb", "dot."})
    triples.push_back(with_object(rdf::literal(text)));
  for (const char* value : {"5", "-5", "+05", "5.", ".5", "5.25", "1e3", "five", ""})
    for (const char* type : {"integer", "decimal", "double"})
      triples.push_back(with_object(rdf::typed(value, xsd + type)));
  for (const char* value : {"true", "false", "1", "TRUE"})
    triples.push_back(with_object(rdf::typed(value, xsd + "boolean")));
  triples.push_back(with_object(rdf::typed("2024-11-27", xsd + "date")));
  triples.push_back(with_object(rdf::literal("Ankara", "en-gb")));
  for (const char* tail : {"item/vladimir-putin", "item/-x", "item/a.", "item/a.b", "item/", "item/a/b", "item/50%25",
                           "9", "item/\u00e9", "item/a,b", "item/a(b)", "item/a'b", "x#char=1,2", ""})
    triples.push_back(with_object(rdf::iri(ex + tail)));
  CHECK(read_back(write(Syntax::turtle, triples)) == triples);
  CHECK(read_back(write(Syntax::nquads, triples)) == triples);  // N-Triples are Turtle too
}

TEST_CASE("A quad has its graph at the end and its literal on one line") {
  CHECK(write(Syntax::nquads, {with_object(rdf::literal("a\"b\\c\nd\re\tf\vg\u00e9"))}, "urn:graph") ==
        "<https://example.org/s> <https://example.org/p> \"a\\\"b\\\\c\\nd\\re\\tf\\u000Bg\u00e9\" <urn:graph> .\n");
}

TEST_CASE("Nothing but well-formed terms is written") {
  const Syntax syntax = GENERATE(Syntax::turtle, Syntax::nquads);
  const rdf::Term good = rdf::iri(ex + "s");
  const rdf::Term bad = rdf::iri(ex + "a b");
  CHECK_THROWS_AS(write(syntax, {{bad, good, good}}), Error);
  CHECK_THROWS_AS(write(syntax, {{good, bad, good}}), Error);
  CHECK_THROWS_AS(write(syntax, {{good, good, bad}}), Error);
  CHECK_THROWS_AS(write(syntax, {{rdf::literal("s"), good, good}}), Error);
  CHECK_THROWS_AS(write(syntax, {{good, good, rdf::typed("1", "integer")}}), Error);
  CHECK_THROWS_AS(write(syntax, {{good, good, rdf::literal("a", "en us")}}), Error);
  CHECK_THROWS_AS(write(syntax, {{good, good, rdf::literal("\xc3")}}), Error);
  CHECK_THROWS_AS(write(syntax, {{good, good, rdf::literal(std::string("a\0b", 3))}}), Error);
  CHECK_THROWS_AS(write(Syntax::nquads, {{good, good, good}}, "a graph"), Error);
  CHECK_THROWS_AS(write(Syntax::turtle, {{good, good, good}}, "urn:graph"), Error);
}

TEST_CASE("A refused IRI is named in the message") {
  try {
    write(Syntax::turtle, {with_object(rdf::iri("https://example.org/a b"))});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::output);
    CHECK(std::string(error.what()).find("https://example.org/a b") != std::string::npos);
  }
}

TEST_CASE("A full disk is an error, not silence") {
  std::FILE* stream = std::fopen("/dev/full", "wb");
  REQUIRE(stream != nullptr);
  std::setvbuf(stream, nullptr, _IONBF, 0);
  rdf::Writer writer(stream, Syntax::nquads, {});
  writer.write(with_object(rdf::literal("x")));
  CHECK_THROWS_AS(writer.finish(), Error);
  std::fclose(stream);
}

TEST_CASE("Two runs write the same bytes") {
  const std::vector<Triple> triples = {with_object(rdf::literal("b")), with_object(rdf::literal("a"))};
  CHECK(write(Syntax::turtle, triples) == write(Syntax::turtle, triples));
}

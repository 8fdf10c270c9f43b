#include "rdf/sparql.hpp"

#include "catch.hpp"
#include "core/error.hpp"

using namespace chancery;
using namespace chancery::rdf;

namespace {

Term e(const std::string& name) { return iri("https://example.org/" + name); }

// Two figures, each about two things; only the second has a note.
Dataset figures() {
  Dataset data;
  const auto add = [&](const char* s, const char* p, Term o, const char* graph) {
    data.add({e(s), e(p), std::move(o)}, "https://example.org/" + std::string(graph));
  };
  for (const char* figure : {"f1", "f2"}) {
    add(figure, "about", e("x"), "g1");
    add(figure, "about", e("y"), "g2");
    add(figure, "said", literal(figure), "g1");
  }
  add("f2", "note", literal("n"), "g1");
  add("x", "label", literal("X", "en"), "g1");
  add("y", "label", literal("Y"), "g1");
  add("f1", "value", typed("28400000000", "http://www.w3.org/2001/XMLSchema#decimal"), "g1");
  add("f1", "self", e("f1"), "g2");
  add("f1", "about", e("x"), "g2");  // a second time
  data.index();
  return data;
}

std::vector<std::string> ask(const std::string& query, const std::map<std::string, Term>& parameters = {}) {
  const QueryResult result = run_query(figures(), "PREFIX e: <https://example.org/> " + query, "q", parameters);
  std::vector<std::string> lines;
  for (const auto& row : result.rows) {
    std::string line;
    for (const auto& term : row) line += (term ? term->value.substr(term->value.find_last_of('/') + 1) : "-") + " ";
    lines.push_back(line.substr(0, line.size() - 1));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

using Lines = std::vector<std::string>;

void check_refused(const std::string& query, const std::string& phrase,
                   const std::map<std::string, Term>& parameters = {}) {
  try {
    ask(query, parameters);
    FAIL(query);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    CHECK(error.place().file == "q");
    CHECK(std::string(error.what()).find(phrase) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("a triple of two graphs is found once, and in each by name") {
  CHECK(run_query(figures(), "SELECT ?b ?a { ?a <e:none> ?b }", "q").variables == Lines{"b", "a"});
  CHECK(ask("SELECT ?o { e:f1 e:about ?o }") == Lines{"x", "y"});
  CHECK(ask("SELECT ?g ?o { GRAPH ?g { e:f1 e:about ?o } }") == Lines{"g1 x", "g2 x", "g2 y"});
  CHECK(ask("SELECT ?o { GRAPH e:g1 { e:f1 e:about ?o } }") == Lines{"x"});
  CHECK(ask("SELECT ?o { GRAPH e:none { e:f1 e:about ?o } }").empty());
}

TEST_CASE("OPTIONAL does not loosen the patterns before it") {
  CHECK(ask("SELECT ?f ?l ?s ?n { ?f e:about ?t . ?t e:label ?l . ?f e:said ?s OPTIONAL { ?f e:note ?n } }") ==
        Lines{"f1 X f1 -", "f1 Y f1 -", "f2 X f2 n", "f2 Y f2 n"});
}

TEST_CASE("a variable twice in one pattern") {
  CHECK(ask("SELECT ?s { ?s ?p ?s }") == Lines{"f1"});
  CHECK(ask("SELECT ?s { ?s ?s ?o }").empty());
}

TEST_CASE("expressions, aggregates, unions and sub-selects") {
  CHECK(ask("SELECT ?t (COUNT(?f) AS ?n) { ?f e:about ?t } GROUP BY ?t") == Lines{"x 2", "y 2"});
  CHECK(ask("SELECT ?l { ?t e:label ?l FILTER(LANG(?l) = \"en\") }") == Lines{"X"});
  CHECK(ask("SELECT ?v { ?f e:value ?v FILTER(?v > 28000000000.5) }") == Lines{"28400000000"});
  CHECK(ask("SELECT ?x { { ?x e:note ?n } UNION { ?x e:value ?n } }") == Lines{"f1", "f2"});
  CHECK(ask("SELECT ?l ?n { { SELECT ?t (COUNT(?f) AS ?n) { ?f e:about ?t } GROUP BY ?t } ?t e:label ?l }") ==
        Lines{"X 2", "Y 2"});
}

TEST_CASE("ASK and CONSTRUCT") {
  const Dataset data = figures();
  CHECK(run_query(data, "ASK { ?s <https://example.org/note> ?o }", "q").answer);
  CHECK_FALSE(run_query(data, "ASK { ?s <https://example.org/none> ?o }", "q").answer);
  const QueryResult made = run_query(data, "CONSTRUCT { ?o <e:p> ?s } WHERE { ?s <https://example.org/self> ?o }", "q");
  REQUIRE(made.triples.size() == 1);
  CHECK(made.triples[0] == Triple{e("f1"), iri("e:p"), e("f1")});
}

TEST_CASE("a parameter is a value, whatever it holds") {
  const std::string query = "SELECT ?t { ?t e:label ?l FILTER(STR(?l) = ?name) }";
  CHECK(ask(query, {{"name", literal("Y")}}) == Lines{"y"});
  CHECK(ask(query, {{"name", literal("Y\") || (1 = 1")}}).empty());
  check_refused("SELECT ?t { ?t e:label ?name }", "FILTER", {{"name", literal("Y")}});
  check_refused("SELECT ?t { ?t e:label ?l }", "no variable", {{"name", literal("Y")}});
}

TEST_CASE("what Rasqal cannot do is said, and what reaches out is refused") {
  check_refused("SELECT ?x {\n?s e:a/e:b ?x }", "not SPARQL that Rasqal knows");
  check_refused("SELECT ?x { ?s ?p ?x MINUS { ?s e:note ?n } }", "MINUS");
  check_refused("DESCRIBE e:f1", "only SELECT");
  check_refused("SELECT ?s { ?s e:note ?m } values ?m { \"n\" \"m\" }", "VALUES");
  check_refused("SELECT (COUNT( DISTINCT ?s) AS ?n) { ?s ?p ?o }", "SELECT DISTINCT");
  check_refused("SELECT (GROUP_CONCAT(?s; SEPARATOR=\",\") AS ?n) { ?s ?p ?o }", "SEPARATOR");
  check_refused("SELECT (StrAfter(STR(?s), \"#\") AS ?n) { ?s ?p ?o }", "REPLACE");
  check_refused("SELECT ?s { ?s ?p ?o FILTER(STRBEFORE(?o, \"#\") = \"a\") }", "REPLACE");
  check_refused("SELECT (CONCAT(\"a\", STR(?s)) AS ?n) { ?s ?p ?o }", "BIND");
  check_refused("SELECT (CONCAT(?o, \"b\") AS ?n) (concat(1 + 2) AS ?m) { ?s ?p ?o }", "BIND");
  CHECK(ask("SELECT ?n { ?s e:note ?o BIND(STR(?o) AS ?t) BIND(CONCAT(?t, \"(strafter\", ?t) AS ?n) }") ==
        Lines{"n(straftern"});
  CHECK(ask("SELECT ?t (GROUP_CONCAT(STR(?n)) AS ?l) { ?f e:note ?n ; e:about ?t } GROUP BY ?t").size() == 2);
  CHECK(ask("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?p { ?s ?p ?o } }") == Lines{"6"});
  check_refused("SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE");
  check_refused("SELECT ?s { { SELECT ?s { service silent <http://127.0.0.1:9/> { ?s ?p ?o } } } }", "SERVICE");
  check_refused("SELECT ?s FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM");
  CHECK(ask("SELECT ?s { ?s e:note ?values FILTER(?values != \"VALUES\") } # VALUES") == Lines{"f2"});
}

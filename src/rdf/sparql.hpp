// SPARQL through Rasqal, over triples in memory. sparql.cpp is the only file that includes its header.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rdf/dataset.hpp"
#include "rdf/term.hpp"

namespace chancery::rdf {

struct QueryResult {
  enum class Kind { rows, boolean, triples };  // SELECT, ASK, CONSTRUCT
  Kind kind = Kind::rows;
  std::vector<std::string> variables;
  std::vector<std::vector<std::optional<Term>>> rows;  // as many terms as variables
  bool answer = false;
  std::vector<Triple> triples;
};

// Rasqal 0.9.33 knows SPARQL 1.0 and of SPARQL 1.1 the expressions, BIND, aggregates and sub-selects. It has no
// property paths, EXISTS, MINUS or DESCRIBE. What gives wrong answers there or reads freed memory is refused (VALUES,
// STRAFTER and others: see the manual); updates, SERVICE and FROM are refused too: nothing is changed or fetched.
// `name` is what errors call the query. A blank node is an IRI term that begins with "_:".
// The parameters become the values of variables of that name after the query was read, so that no value can be
// taken for a part of it; such a variable may stand in expressions only.
// Throws Error (usage) with the line where Rasqal tells one.
[[nodiscard]] QueryResult run_query(const Dataset& dataset, const std::string& query, const std::string& name,
                                    const std::map<std::string, Term>& parameters = {});

}  // namespace chancery::rdf

// Answers of a query as a person or another program reads them.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "rdf/sparql.hpp"

namespace chancery {

enum class AnswerFormat { table, csv, tsv, json };

using Prefixes = std::vector<std::pair<std::string, std::string>>;  // prefix, namespace

// SELECT and ASK only; CONSTRUCT gives N-Triples in any format but JSON, which throws Error (usage).
// table: aligned columns no wider than `width` in all (0: as wide as they need), IRIs shortened by the prefixes,
// without control characters.
// csv, tsv, json: SPARQL 1.1 Query Results CSV, TSV and JSON formats; in CSV a text that a spreadsheet would take
// for a formula gets an apostrophe before it.
[[nodiscard]] std::string print_answer(const rdf::QueryResult& result, AnswerFormat format, std::size_t width,
                                       const Prefixes& prefixes);

}  // namespace chancery

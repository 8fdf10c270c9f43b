// A triple as a line of N-Triples.
#pragma once

#include <string>

#include "rdf/term.hpp"

namespace chancery::rdf {

// Without the dot and the line feed. An IRI term that begins with "_:" is a blank node. The terms are written as
// they are: they must hold valid IRIs and UTF-8.
void append_ntriples(std::string& line, const Triple& triple);
void append_ntriples(std::string& line, const Term& term);

}  // namespace chancery::rdf

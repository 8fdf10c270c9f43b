#include "rdf/ntriples.hpp"

namespace chancery::rdf {
namespace {

void append_iri(std::string& line, const std::string& iri) {
  if (iri.starts_with("_:")) {
    line += iri;
  } else {
    line += '<';
    line += iri;
    line += '>';
  }
}

}  // namespace

void append_ntriples(std::string& line, const Term& term) {
  if (term.kind == Term::Kind::iri) return append_iri(line, term.value);
  line += '"';
  for (const char c : term.value) {
    switch (c) {
      case '"':
        line += "\\\"";
        break;
      case '\\':
        line += "\\\\";
        break;
      case '\n':
        line += "\\n";
        break;
      case '\r':
        line += "\\r";
        break;
      case '\t':
        line += "\\t";
        break;
      default:
        line += c;
    }
  }
  line += '"';
  if (!term.language.empty()) {
    line += '@';
    line += term.language;
  } else if (!term.datatype.empty()) {
    line += "^^";
    append_iri(line, term.datatype);
  }
}

void append_ntriples(std::string& line, const Triple& triple) {
  append_iri(line, triple.subject.value);
  line += ' ';
  append_iri(line, triple.predicate.value);
  line += ' ';
  append_ntriples(line, triple.object);
}

}  // namespace chancery::rdf

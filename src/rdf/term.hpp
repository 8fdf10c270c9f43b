// RDF terms as plain data, apart from the library that reads and writes them.
#pragma once

#include <string>
#include <utility>

namespace chancery::rdf {

struct Term {
  enum class Kind { iri, literal };
  Kind kind = Kind::iri;
  std::string value;     // the IRI, or the literal's lexical form in UTF-8
  std::string language;  // literals only, "" if none
  std::string datatype;  // literals only: the datatype's IRI, "" for plain strings

  friend bool operator==(const Term&, const Term&) = default;
  friend auto operator<=>(const Term&, const Term&) = default;
};

struct Triple {
  Term subject, predicate, object;
  friend bool operator==(const Triple&, const Triple&) = default;
  friend auto operator<=>(const Triple&, const Triple&) = default;
};

[[nodiscard]] inline Term iri(std::string value) { return {Term::Kind::iri, std::move(value), {}, {}}; }
[[nodiscard]] inline Term literal(std::string text, std::string language = {}) {
  return {Term::Kind::literal, std::move(text), std::move(language), {}};
}
[[nodiscard]] inline Term typed(std::string text, std::string datatype) {
  return {Term::Kind::literal, std::move(text), {}, std::move(datatype)};
}

}  // namespace chancery::rdf

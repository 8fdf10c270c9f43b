// RDF in the further syntaxes that Raptor's own serializers write.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "rdf/term.hpp"

namespace chancery::rdf {

enum class SerializerSyntax {
  rdf_xml,   // RDF 1.1 XML Syntax, written as the triples come
  rdf_json,  // RDF 1.1 JSON Alternate Serialization, held in memory until finish()
};

// Triples in the order given, checked as rdf::Writer does. A character that XML has no place for, such as U+0001,
// becomes U+FFFD in RDF/XML. Throws Error (output): for a bad triple, for a predicate that is no XML name with a
// namespace, and if Raptor or the stream report a failure. finish() must be called; the stream stays open and is
// the caller's to flush and check.
class Serializer {
 public:
  Serializer(std::FILE* stream, SerializerSyntax syntax,
             const std::vector<std::pair<std::string, std::string>>& prefixes);
  ~Serializer();
  Serializer(const Serializer&) = delete;
  Serializer& operator=(const Serializer&) = delete;

  void write(const Triple& triple);
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::rdf

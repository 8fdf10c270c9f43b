// The classes and properties that the graph may use, read from Turtle at start.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/entity_type.hpp"
#include "rdf/term.hpp"

namespace chancery {

inline constexpr std::string_view chancery_namespace = "https://w3id.org/chancery/ontology#";

struct Property {
  std::string iri;
  std::string name;  // "met": the local name for our namespace, else a readable tail
  std::string label, definition;
  EntityTypes domain, range;
  bool symmetric = false;
  bool speech_act = false;    // comes about by saying so: chn:SpeechAct
  std::optional<int> parent;  // index of the property it refines (rdfs:subPropertyOf)
  std::string file;           // where it is defined, for messages
};

// A subject that is a chn:Pattern, its triples unread: the relations room gives them meaning.
struct PatternSource {
  std::string iri;
  std::string file;
  std::size_t line = 0;                                   // where its first triple ends
  std::vector<std::pair<std::string, rdf::Term>> values;  // predicate IRI and object, in file order
};

// A chn:WordClass: lemmas that patterns may use by name ("praise": hail, laud, …).
struct WordClass {
  std::string iri;
  std::vector<std::string> lemmas;
};

struct Ontology {
  std::string version;                  // owl:versionInfo
  std::vector<Property> properties;     // in order of their IRIs
  std::vector<PatternSource> patterns;  // in order of their IRIs
  std::vector<WordClass> word_classes;  // in order of their IRIs

  [[nodiscard]] std::optional<int> find_property(std::string_view iri) const;
};

// Reads all given Turtle files (a folder stands for its *.ttl, in name order). Throws Error (ontology)
// with file and line where a file is broken, a property has no label, domain or range, or a class is unknown.
[[nodiscard]] Ontology load_ontology(const std::vector<std::filesystem::path>& files);

}  // namespace chancery

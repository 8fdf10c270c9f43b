// The IRIs of the output: fixed vocabularies, and those minted under the run's base.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

inline constexpr std::string_view default_base = "https://w3id.org/chancery/data/";

namespace ns {
inline constexpr std::string_view chn = chancery_namespace;
inline constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view dcterms = "http://purl.org/dc/terms/";
inline constexpr std::string_view prov = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view schema = "http://schema.org/";
inline constexpr std::string_view nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
inline constexpr std::string_view void_ = "http://rdfs.org/ns/void#";
inline constexpr std::string_view wd = "http://www.wikidata.org/entity/";
}  // namespace ns

[[nodiscard]] std::string join_iri(std::string_view name_space, std::string_view name);

// Mints the IRIs of things under one base.
class Iris {
 public:
  // Throws Error (usage) for a base that is no absolute IRI that ends in "/" and has no fragment.
  explicit Iris(std::string base);

  [[nodiscard]] std::string entity(std::string_view slug) const { return base_ + "entity/" + std::string(slug); }
  [[nodiscard]] std::string statement(std::string_view id) const { return base_ + "statement/" + std::string(id); }
  [[nodiscard]] std::string observation(std::string_view id) const { return base_ + "observation/" + std::string(id); }
  [[nodiscard]] std::string source(std::string_view id) const { return base_ + "source/" + std::string(id); }
  [[nodiscard]] std::string passage(const Passage& passage) const;  // RFC 5147: "#char=1042,1121"
  [[nodiscard]] std::string dataset(std::string_view id) const { return base_ + "dataset/" + std::string(id); }
  [[nodiscard]] std::string graph() const { return base_ + "graph"; }  // of entities and plain triples

  // Prefixes for Turtle: those above, and one for each kind of thing, so that its names need no brackets.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> prefixes() const;

 private:
  std::string base_;
};

}  // namespace chancery

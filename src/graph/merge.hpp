// Merging the findings of many articles into one graph.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entities/entities.hpp"
#include "graph/gather.hpp"
#include "graph/knowledge_graph.hpp"
#include "ingest/article.hpp"
#include "knowledge/ontology.hpp"
#include "relations/statement.hpp"

namespace chancery {

// What the articles that use one slug call the thing, each counted once by its source.
struct EntityVotes {
  using Voters = std::set<std::string>;  // Article::id
  std::map<std::string, Voters> names, known_names, wikidata;
  std::array<Voters, entity_type_count> types, known_types;
  std::set<std::string> aliases;

  // Label: the gazetteer's name; else the name most articles give; the longer, then the first in byte order.
  // Class: the gazetteer's; else what most articles say, then the order of EntityType.
  [[nodiscard]] GraphEntity decide(const std::string& slug) const;
};

// Collects articles in any order; build() gives the same graph whatever the order was, and adding an
// article twice is adding it once.
//
// Within one article tellings of a fact are gathered (gather.hpp). Over articles only statements alike in
// all qualifiers are one; its confidence is the greatest, not a product of all: reports repeat each other,
// and the greatest is the one figure that the union of two graphs still shows. A statement of a property
// that refines another is also stated with the wider one. Symmetric facts go from the lesser slug to the
// greater. What would join a thing with itself is left out.
class GraphBuilder {
 public:
  explicit GraphBuilder(const Ontology& ontology);  // must outlive the builder

  // Only entities that a statement, an observation or a source uses become vertices.
  // Statements and observations below the confidence are left out.
  void add(const Article& article, const Entities& entities, const Findings& findings, double min_confidence = 0.0);

  [[nodiscard]] KnowledgeGraph build() &&;

 private:
  class FindingsReader;

  void add_source(const Article& article, const std::string& publisher);
  void add_telling(Telling telling);
  void add_observation(GraphObservation observation);

  const Ontology& ontology_;
  std::map<std::string, EntityVotes> entities_;           // by slug
  std::map<std::string, Telling> statements_;             // by id
  std::map<std::string, GraphObservation> observations_;  // by id
  std::map<std::string, GraphSource> sources_;            // by id
};

}  // namespace chancery

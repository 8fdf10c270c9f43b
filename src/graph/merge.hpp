// Merging the findings of many articles into one graph.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "entities/entities.hpp"
#include "graph/knowledge_graph.hpp"
#include "ingest/article.hpp"
#include "knowledge/ontology.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Collects articles in any order; build() gives the same graph whatever the order was.
class GraphBuilder {
 public:
  explicit GraphBuilder(const Ontology& ontology);   // must outlive the builder

  // Only entities that a statement, an observation or a source uses become vertices.
  // Statements below the confidence are left out.
  void add(const Article& article, const Entities& entities, const Findings& findings, double min_confidence = 0.0);

  [[nodiscard]] KnowledgeGraph build() &&;

 private:
  const Ontology& ontology_;
  std::map<std::string, GraphEntity> entities_;      // by slug
  // … (the owner of this room adds what it needs)
};

}  // namespace chancery

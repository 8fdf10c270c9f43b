// What is drawn of a knowledge graph: its most central part, small enough to read.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

struct PictureLimits {
  std::size_t entities = 60;
  std::size_t edges = 120;
};

struct PictureNode {
  std::string slug;
  EntityType type{};
  std::string label;  // visible text, wrapped
  std::string tooltip;
  std::string url;      // of the thing in Wikidata, or ""
  double weight = 0.0;  // 0…1: its statements against those of the entity with most
};

// Statements between the same two entities, in one direction and mode, are one edge.
struct PictureEdge {
  Mode mode = Mode::actual;
  bool symmetric = false;  // drawn without a direction
  bool claimed = false;    // only claimed by somebody
  std::string label;       // "met ×3", a line for each property; "not met" where it is denied
  std::string tooltip;     // one of the sentences
  std::size_t statements = 0;
};

using PictureGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, PictureNode, PictureEdge>;

struct Picture {
  PictureGraph graph;
  std::size_t entities = 0, statements = 0;  // in all of the knowledge graph
  std::size_t shown_statements = 0;
  std::size_t observations = 0;  // figures are not drawn
};

// Grows the picture from the entity with most statements along the graph, always taking the neighbour with
// the most; then keeps the edges that hold it together and the best supported. Entities without a drawn edge are left
// out.
[[nodiscard]] Picture make_picture(const KnowledgeGraph& graph, const Ontology& ontology,
                                   const PictureLimits& limits = {});

}  // namespace chancery

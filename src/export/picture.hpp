// What is drawn of a knowledge graph: its most central part, small enough to read.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {

enum class PictureStyle {
  overview,   // the most central part
  ego,        // one entity and what lies around it
  timeline,   // what happens when (timeline.hpp)
  predicate,  // each relation by itself
};

// Which entities a frame is drawn around.
enum class Clusters { none, type, country };

struct PictureOptions {
  std::size_t entities = 60;
  std::size_t edges = 120;
  PictureStyle style = PictureStyle::overview;
  std::string around{};          // slug; needed by ego, and what a timeline may be about
  std::size_t hops = 1;          // how far from it
  std::vector<int> relations{};  // of the style `predicate`: indices of properties, none for the most frequent
  Clusters clusters = Clusters::none;
};

struct PictureNode {
  std::string slug;
  EntityType type{};
  std::string label;  // visible text, wrapped
  std::string tooltip;
  std::string url;      // of the thing in Wikidata, or ""
  double weight = 0.0;  // 0…1: its statements against those of the entity with most
  bool centre = false;  // whom the picture is about
  std::string cluster;  // title of the frame that it stands in, or ""
  std::string panel;    // the same entity stands in several panels: its name is told apart by this
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
  std::size_t shown_entities = 0, shown_statements = 0;
  std::size_t observations = 0;  // figures are not drawn
};

// Grows the picture from the entity with most statements along the graph, always taking the neighbour with
// the most (or takes what lies around the one that is asked for); then keeps the edges that hold it together and the
// best supported. Entities without a drawn edge are left out. Throws Error (usage) if no entity has the slug asked for.
[[nodiscard]] Picture make_picture(const KnowledgeGraph& graph, const Ontology& ontology,
                                   const PictureOptions& options = {});

}  // namespace chancery

// The merged result of a run: entities are vertices, statements are edges of a Boost adjacency_list.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/entity_type.hpp"
#include "relations/statement.hpp"

namespace chancery {

// A vertex: one thing, merged over articles by its slug.
struct GraphEntity {
  std::string slug;  // unique and fit for an IRI's tail as it stands; vertices are in byte order of it
  EntityType type{};
  std::string label;
  std::vector<std::string> aliases;  // sorted, without the label
  std::string wikidata;              // "Q7747" or ""
};

// A passage of a source that carries a statement.
struct Passage {
  std::string source;                // Article::id
  std::uint32_t begin = 0, end = 0;  // code points of the source's text, half-open
  std::string text;                  // the sentence
  Span subject, object;              // code points, the arguments' words in the source; empty if unknown

  friend bool operator==(const Passage&, const Passage&) = default;
  friend auto operator<=>(const Passage&, const Passage&) = default;
};

// An edge: one (subject, predicate, object, mode) with its qualifiers; more texts add passages.
struct GraphStatement {
  std::string id;     // hash of its content, hexadecimal
  int predicate = 0;  // index into Ontology::properties
  Mode mode = Mode::actual;
  std::optional<TimeRange> time;
  std::string place;  // slug or ""
  std::optional<Amount> amount;
  std::string title, topic;
  std::string attributed_to;       // slug or ""
  bool claimed = false;            // no passage states it in the text's own voice: only others' word for it
  double confidence = 0.0;         // the greatest of its tellings
  std::vector<std::string> rules;  // sorted local names
  std::vector<Passage> passages;   // sorted, at least one, no two of the same words
};

// A figure that is no relation between two things.
struct GraphObservation {
  std::string id;
  std::vector<std::string> about;  // slugs, sorted
  std::string measure;
  Amount amount;
  std::optional<TimeRange> time;
  Mode mode = Mode::actual;
  std::string approximation;
  std::string attributed_to;  // slug or ""
  double confidence = 0.0;
  std::vector<Passage> passages;
};

struct GraphSource {
  std::string id;                  // Article::id
  std::vector<std::string> paths;  // sorted: one text may lie in several files
  std::vector<std::string> urls;   // sorted
  std::string title;
  std::optional<Date> date;
  std::string publisher;  // slug or ""
};

using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphEntity, GraphStatement>;
using Vertex = boost::graph_traits<BoostGraph>::vertex_descriptor;
using Edge = boost::graph_traits<BoostGraph>::edge_descriptor;

struct KnowledgeGraph {
  BoostGraph graph;                            // vertices by slug, edges by statement id: the same for the same input
  std::vector<GraphObservation> observations;  // by id
  std::vector<GraphSource> sources;            // by id

  [[nodiscard]] std::optional<Vertex> find(std::string_view slug) const;
};

// The number of texts among the passages; a text that says a thing twice counts once.
[[nodiscard]] std::size_t support(const std::vector<Passage>& passages);

// True if a text states the fact as it stands, in its own voice: mode actual, and not merely claimed
// by somebody. Only such statements are facts without their qualifiers.
[[nodiscard]] inline bool is_asserted(const GraphStatement& statement) {
  return statement.mode == Mode::actual && !statement.claimed;
}

}  // namespace chancery

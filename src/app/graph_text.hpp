// Answers about a graph as a person reads them on a terminal, and as JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/terminal.hpp"
#include "export/read_graph.hpp"

namespace chancery {

// All texts come without control, bidirectional and invisible characters, in lines of the terminal's width.
class GraphText {
 public:
  GraphText(const StoredGraph& stored, Terminal terminal) : stored_(stored), terminal_(terminal) {}

  // Names, class, then its statements by relation, each with its first sentence; its figures.
  [[nodiscard]] std::string entity(Vertex vertex) const;
  // The statements in the order given, each with its first sentence.
  [[nodiscard]] std::string path(Vertex from, const std::vector<Edge>& path) const;
  // The most central entities: how many statements, and the share of shortest paths through them.
  [[nodiscard]] std::string rank(std::size_t limit) const;
  // Dated statements, of the entity if one is given, in the order of time.
  [[nodiscard]] std::string timeline(std::optional<Vertex> about) const;

 private:
  [[nodiscard]] std::string statement(Edge edge, std::size_t indent) const;
  [[nodiscard]] std::string wrapped(const std::string& text, std::size_t indent) const;
  [[nodiscard]] std::string name(Vertex vertex) const;

  const StoredGraph& stored_;
  Terminal terminal_;
};

// The same answers for programs: UTF-8, one object, members as in the ontology.
[[nodiscard]] std::string entity_json(const StoredGraph& stored, Vertex vertex);
[[nodiscard]] std::string path_json(const StoredGraph& stored, const std::vector<Edge>& path);
[[nodiscard]] std::string rank_json(const StoredGraph& stored, std::size_t limit);
[[nodiscard]] std::string timeline_json(const StoredGraph& stored, std::optional<Vertex> about);

}  // namespace chancery

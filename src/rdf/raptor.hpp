// Reading and writing RDF through Raptor2; its own header stays within this room.
#pragma once

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rdf/term.hpp"

namespace chancery::rdf {

// Calls `each` for every triple of a Turtle file, in file order; `line` is that of the dot which ends
// its sentence: Raptor gives the triples of one subject together. A blank node comes as an IRI term
// whose value is "_:" and its label, which is_valid_iri refuses.
// Throws Error (ontology) with file, line and the parser's reason; triples before it have been given.
// What `each` throws ends the reading and is passed on. The file is read in parts, so that memory grows with
// its longest line or sentence only.
void read_turtle(const std::filesystem::path& file, const std::function<void(Triple&&, std::size_t line)>& each);

// Likewise for a graph in N-Quads, Turtle or N-Triples, by the ending of the file's name (.nq, .ttl, .nt);
// `graph` is the IRI of the named graph, "" for the default graph. Throws Error (input). `each` may read no other graph
// file: those of N-Quads and N-Triples are read one at a time.
void read_graph_file(const std::filesystem::path& file, const std::function<void(Triple&&, std::string&& graph)>& each);

enum class Syntax { turtle, nquads };

// Writes triples or quads to an open stream in the order given; Turtle shares a subject or predicate
// only between neighbours, so memory does not grow with the graph. Every IRI is checked (Raptor itself
// lets spaces through): a bad one, or a literal that is not UTF-8 or holds U+0000, throws Error (output).
// finish() must be called; it throws Error (output) if the stream reports a failure. The stream stays
// open and is the caller's to flush and check.
class Writer {
 public:
  Writer(std::FILE* stream, Syntax syntax, const std::vector<std::pair<std::string, std::string>>& prefixes);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void write(const Triple& triple, const std::string& graph = {});  // graph: an IRI, N-Quads only
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// True for an absolute IRI without the characters that RDF forbids in one (RFC 3987).
[[nodiscard]] bool is_valid_iri(std::string_view iri);

}  // namespace chancery::rdf

// Puts an RDF file into a SPARQL store over HTTP: the store room's door.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "store/http.hpp"
#include "store/store_profile.hpp"

namespace chancery {

struct LoadOptions {
  std::string input;  // .nq, .nt or .ttl; "-" is N-Quads on standard input
  std::string url;
  StoreKind store = StoreKind::automatic;
  std::string query_url;      // "": the profile's
  std::string default_graph;  // of triples that name none
  bool replace = false;       // PUT: what the graph held before goes; otherwise POST: it stays
  bool check = true;
  std::size_t connections = 0;  // graphs sent at the same time; 0: the profile's
  bool resume = false;
  std::filesystem::path state_file;  // "": none is kept
  int retries = 5;                   // of one request
  double retry_wait = 1.0;           // seconds before the first, doubled each time up to 30
  HttpOptions http{};
};

struct GraphMismatch {
  std::string graph;
  std::uint64_t sent = 0, held = 0;
};

struct LoadResult {
  StoreKind store = StoreKind::generic;
  std::string graphs_url;
  std::uint64_t graphs = 0, triples = 0;  // sent now
  std::uint64_t resumed = 0;              // graphs that an earlier run has sent
  bool checked = false;                   // the store's own counts were asked for
  std::uint64_t mismatches = 0;           // graphs that hold fewer triples than were sent, or with replace not as many
  std::vector<GraphMismatch> examples;    // the first of them
};

struct LoadObserver {
  // Called by one thread at a time, but not always by the same.
  std::function<void(std::uint64_t done, std::uint64_t total)> advance;  // bytes of triples
  std::function<void(const std::string& message)> notice;                // a line for the user
};

// Graphs of a file come together wherever their quads stand, are sent one request each in byte order of
// their names, over as many connections as the store has use for, and are counted in the store right after.
// Blank nodes are the graph's own. A second sending of a graph without blank nodes changes nothing, so that a
// request whose fate is unknown is repeated.
// Throws Error: input (the file), usage (URL, state), output (temporary files), endpoint (the store).
[[nodiscard]] LoadResult load(const LoadOptions& options, const LoadObserver& observer);

}  // namespace chancery

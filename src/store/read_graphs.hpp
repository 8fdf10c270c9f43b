// RDF files read into a sorter: N-Quads and N-Triples line by line, Turtle by Raptor.
#pragma once

#include <string>

#include "store/graph_sorter.hpp"

namespace chancery {

// `input`: a file (.nq, .nquads, .nt, .ttl), or "-" for N-Quads on standard input. Triples without a graph go into
// `default_graph`. Throws Error (input) with file and line.
void read_graphs(const std::string& input, const std::string& default_graph, GraphSorter& sorter);

}  // namespace chancery

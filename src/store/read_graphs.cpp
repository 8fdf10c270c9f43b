#include "store/read_graphs.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "core/error.hpp"
#include "core/files.hpp"
#include "core/unicode.hpp"
#include "rdf/ntriples.hpp"
#include "rdf/raptor.hpp"
#include "store/quad_line.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_line = 16U << 20U;

void read_quads(const std::string& input, const std::string& default_graph, GraphSorter& sorter) {
  InputStream stream(input);
  Place place{input, 0, {}, {}};
  while (const auto line = stream.read_line(longest_line)) {
    ++*place.line;
    if (line->cut)
      throw Error(ErrorCode::input, fmt::format("this line is longer than {}", describe_size(longest_line)), place);
    if (const auto quad = parse_quad_line(line->text, place))
      sorter.add(quad->graph.empty() ? std::string_view(default_graph) : quad->graph, quad->triple);
  }
}

void read_triples(const std::string& input, const std::string& default_graph, GraphSorter& sorter) {
  std::string line;
  rdf::read_graph_file(input, [&](rdf::Triple&& triple, std::string&&) {
    line.clear();
    rdf::append_ntriples(line, triple);
    sorter.add(default_graph, line);
  });
}

}  // namespace

void read_graphs(const std::string& input, const std::string& default_graph, GraphSorter& sorter) {
  const std::string ending = ascii_lower(std::filesystem::path(input).extension().string());
  if (input == "-" || ending == ".nq" || ending == ".nquads" || ending == ".nt") {
    read_quads(input, default_graph, sorter);
  } else if (ending == ".ttl") {
    read_triples(input, default_graph, sorter);
  } else {
    throw Error(ErrorCode::input, "is no RDF file that can be loaded: give .nq, .nt or .ttl", {input, {}, {}, {}});
  }
}

}  // namespace chancery

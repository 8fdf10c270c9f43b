#include "export/layout.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

#include "graph/analytics.hpp"

namespace chancery {
namespace {

constexpr Ties all_ties{true, true, true, true, true, 0.0};
constexpr double tie_length = 100.0;
constexpr double gap = 110.0;               // between parts
constexpr double reach = 4.5 * tie_length;  // further apart entities do not repel: a graph of many parts stays compact
constexpr std::size_t all_pairs_up_to = 700;  // vertices; above it only near ones repel each other

using Point = boost::rectangle_topology<>::point_type;
using Shift = boost::rectangle_topology<>::point_difference_type;

// Boost divides by the length of a shift; one of no length leaves the place as it is.
struct Plane : boost::rectangle_topology<> {
  using boost::rectangle_topology<>::rectangle_topology;
  static Point adjust(Point place, const Shift& shift) {
    for (std::size_t at = 0; at < 2; ++at)
      if (std::isfinite(shift[at])) place[at] += shift[at];
    return place;
  }
};

using PartGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

struct Part {
  std::vector<Vertex> members;
  std::vector<Position> places;  // by member, from (0, 0) on
  double width = 0.0, height = 0.0;
};

PartGraph ties_within(const KnowledgeGraph& graph, const std::vector<Vertex>& members) {
  std::map<Vertex, std::size_t> index;
  for (std::size_t at = 0; at < members.size(); ++at) index[members[at]] = at;
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const Vertex vertex : members)
    for (const Edge edge : boost::make_iterator_range(out_edges(vertex, graph.graph)))
      if (target(edge, graph.graph) != vertex)
        pairs.insert(std::minmax(index.at(vertex), index.at(target(edge, graph.graph))));
  PartGraph part(members.size());
  for (const auto& [a, b] : pairs) add_edge(a, b, part);
  return part;
}

// Breadth first from the vertex with most ties, each level on a ring of its own: neighbours begin near each other.
std::vector<Point> on_rings(const PartGraph& part) {
  const std::size_t size = num_vertices(part);
  std::size_t centre = 0;
  for (std::size_t vertex = 1; vertex < size; ++vertex)
    if (out_degree(vertex, part) > out_degree(centre, part)) centre = vertex;
  std::vector<std::vector<std::size_t>> levels = {{centre}};
  std::vector<bool> seen(size, false);
  seen[centre] = true;
  while (!levels.back().empty()) {
    std::vector<std::size_t> next;
    for (const std::size_t vertex : levels.back())
      for (const std::size_t other : boost::make_iterator_range(adjacent_vertices(vertex, part)))
        if (!seen[other]) {
          seen[other] = true;
          next.push_back(other);
        }
    levels.push_back(std::move(next));
  }
  std::vector<Point> places(size);
  double radius = 0.0;
  for (const std::vector<std::size_t>& level : levels) {
    const auto count = static_cast<double>(level.size());
    for (std::size_t at = 0; at < level.size(); ++at) {
      const double angle = 2.0 * std::numbers::pi * (static_cast<double>(at) + 0.25) / count;
      places[level[at]][0] = std::round(radius * std::cos(angle) * 16.0) / 16.0;
      places[level[at]][1] = std::round(radius * std::sin(angle) * 16.0) / 16.0;
    }
    radius = std::max(radius + tie_length, (count * tie_length) / (4.0 * std::numbers::pi));
  }
  return places;
}

// Ties of an entity with many pull less, or its neighbours would lie on top of each other.
struct Attraction {
  double operator()(PartGraph::edge_descriptor edge, double, double distance, const PartGraph& part) const {
    const std::size_t ties = std::min(out_degree(source(edge, part), part), out_degree(target(edge, part), part));
    return distance * distance / (tie_length * std::sqrt(static_cast<double>(ties)));
  }
};
// Those with many ties need room for them.
struct Repulsion {
  double operator()(std::size_t a, std::size_t b, double, double distance, const PartGraph& part) const {
    if (distance >= reach) return 0.0;
    const auto ties = static_cast<double>(out_degree(a, part) * out_degree(b, part));
    return (0.6 + 0.1 * std::sqrt(ties)) * tie_length * tie_length / distance;
  }
};

// Which vertices repel each other in a large part: those in the same and in adjacent squares of a grid.
// (boost::grid_force_pairs takes its squares from the plane's area, which says nothing here.)
struct NearPairs {
  const std::vector<Point>& places;

  template <typename Apply>
  void operator()(const PartGraph& part, Apply apply) const {
    constexpr double square = reach;
    std::map<std::pair<long, long>, std::vector<std::size_t>> grid;
    const auto cell = [&](std::size_t vertex) {
      return std::pair(std::lround(places[vertex][0] / square), std::lround(places[vertex][1] / square));
    };
    for (std::size_t vertex = 0; vertex < num_vertices(part); ++vertex) grid[cell(vertex)].push_back(vertex);
    for (const auto& [here, members] : grid)
      for (long dx = -1; dx <= 1; ++dx)
        for (long dy = -1; dy <= 1; ++dy) {
          const auto there = grid.find({here.first + dx, here.second + dy});
          if (there == grid.end()) continue;
          for (const std::size_t a : members)
            for (const std::size_t b : there->second)
              if (a != b) apply(a, b);
        }
  }
};

void settle(const PartGraph& part, std::vector<Point>& places) {
  const std::size_t size = num_vertices(part);
  // Wide enough that nothing is pressed against its border.
  const double side = 40.0 * tie_length * std::sqrt(static_cast<double>(size));
  const Plane plane(-side, -side, side, side);
  const auto map = boost::make_iterator_property_map(places.begin(), get(boost::vertex_index, part));
  const std::size_t rounds = size <= all_pairs_up_to ? 400 : 120;
  const boost::linear_cooling<double> cooling(rounds, 2.0 * tie_length);
  std::vector<Shift> shifts(size);
  const auto shift_map = boost::make_iterator_property_map(shifts.begin(), get(boost::vertex_index, part));
  const auto run = [&](auto pairs) {
    boost::fruchterman_reingold_force_directed_layout(part, map, plane, Attraction(), Repulsion(), pairs, cooling,
                                                      shift_map);
  };
  if (size <= all_pairs_up_to)
    run(boost::all_force_pairs());
  else
    run(NearPairs{places});
}

Part lay_out_part(const KnowledgeGraph& graph, std::vector<Vertex> members) {
  Part part;
  part.members = std::move(members);
  std::vector<Point> places(1);
  if (part.members.size() > 1) {
    const PartGraph ties = ties_within(graph, part.members);
    places = on_rings(ties);
    settle(ties, places);
  }
  double left = places[0][0], top = places[0][1], right = left, bottom = top;
  for (const Point& place : places) {
    left = std::min(left, place[0]);
    right = std::max(right, place[0]);
    top = std::min(top, place[1]);
    bottom = std::max(bottom, place[1]);
  }
  for (const Point& place : places) part.places.push_back({place[0] - left, place[1] - top});
  part.width = right - left;
  part.height = bottom - top;
  return part;
}

struct Packing {
  std::vector<Position> positions;
  double width = 0.0, height = 0.0;
};

// Rows of columns. The first part of a row says how high it is; the others go where room is left in an earlier column,
// or into a new one. The parts come with the tallest first.
Packing pack(const std::vector<Part>& parts, double row_width, std::size_t count) {
  for (const Part& part : parts) row_width = std::max(row_width, part.width);
  struct Column {
    double x, y, width, bottom;  // where the next part goes, and where it must end
  };
  std::vector<Column> columns;
  Packing packing;
  packing.positions.resize(count);
  double right = 0.0, row_top = 0.0, row_bottom = 0.0;  // of the last row
  for (const Part& part : parts) {
    auto column = std::find_if(columns.begin(), columns.end(), [&](const Column& one) {
      return part.width <= one.width && one.y + part.height <= one.bottom;
    });
    if (column == columns.end()) {
      const bool new_row = columns.empty() || right + part.width > row_width;
      if (new_row) right = 0.0;
      if (new_row) {
        row_top = columns.empty() ? 0.0 : row_bottom + gap;
        row_bottom = row_top + part.height;
      }
      columns.push_back({right, row_top, part.width, row_bottom});
      column = columns.end() - 1;
      right += part.width + gap;
    }
    for (std::size_t at = 0; at < part.members.size(); ++at)
      packing.positions[part.members[at]] = {column->x + part.places[at].x, column->y + part.places[at].y};
    packing.width = std::max(packing.width, column->x + part.width);
    column->y += part.height + gap;
  }
  packing.height = row_bottom;
  return packing;
}

// The rows that fill a screen best: what one of `aspect` must be as high as to show them.
Packing pack_for_screen(const std::vector<Part>& parts, double area, std::size_t count) {
  constexpr double aspect = 1.4;
  const auto needed = [](const Packing& packing) { return std::max(packing.width / aspect, packing.height); };
  Packing best = pack(parts, std::sqrt(area), count);
  for (int tenth = 11; tenth <= 24; ++tenth) {
    Packing other = pack(parts, 0.1 * tenth * std::sqrt(area), count);
    if (needed(other) < needed(best)) best = std::move(other);
  }
  return best;
}

}  // namespace

std::vector<Position> lay_out(const KnowledgeGraph& graph) {
  const Components components = connected_parts(graph, all_ties);
  std::vector<std::vector<Vertex>> members(components.sizes.size());
  for (Vertex vertex = 0; vertex < components.of.size(); ++vertex) members[components.of[vertex]].push_back(vertex);
  std::vector<Part> parts;
  double area = 0.0;
  for (std::vector<Vertex>& list : members) {
    parts.push_back(lay_out_part(graph, std::move(list)));
    area += (parts.back().width + gap) * (parts.back().height + gap);
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.height > b.height; });
  return pack_for_screen(parts, area, components.of.size()).positions;
}

}  // namespace chancery

#include "export/dot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <boost/graph/graphviz.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "export/dot_text.hpp"
#include "export/legend.hpp"
#include "export/picture_styles.hpp"
#include "export/timeline.hpp"

namespace chancery {
namespace {

std::string name_of(const PictureNode& node) { return node.panel + "entity/" + node.slug; }

std::string left_out(const Picture& picture) {
  const std::size_t nodes = picture.shown_entities;
  std::string text = fmt::format("{} entities, {} statements", nodes, picture.shown_statements);
  if (nodes < picture.entities || picture.shown_statements < picture.statements)
    text = fmt::format("Shown: {} of {} entities and {} of {} statements", nodes, picture.entities,
                       picture.shown_statements, picture.statements);
  if (picture.observations > 0)
    text += fmt::format("; {} figure{} not drawn", picture.observations, picture.observations == 1 ? "" : "s");
  return text;
}

// Only what the picture holds is explained.
std::string legend(const Picture& picture, const std::string& title) {
  std::set<EntityType> types;
  for (const auto vertex : boost::make_iterator_range(vertices(picture.graph)))
    types.insert(picture.graph[vertex].type);
  std::set<Mode> modes;
  bool claims = false;
  for (const auto edge : boost::make_iterator_range(edges(picture.graph))) {
    modes.insert(picture.graph[edge].mode);
    claims = claims || picture.graph[edge].claimed;
  }
  std::string mode_cells;
  for (const Mode mode : modes)
    mode_cells += fmt::format("<TD><FONT COLOR=\"{0}\">{1} {2}</FONT></TD>", style_of(mode).colour, style_of(mode).line,
                              style_of(mode).name);
  if (claims) mode_cells += "<TD>───▷ claimed by somebody</TD>";
  std::string rows;
  if (!title.empty())
    rows += fmt::format("<TR><TD><FONT POINT-SIZE=\"18\"><B>{}</B></FONT></TD></TR>",
                        html_text(shorten(visible_text(title), 100)));
  rows += class_legend(types);
  if (!mode_cells.empty()) rows += legend_row(mode_cells);
  rows += "<TR><TD>" + html_text(left_out(picture)) + "</TD></TR>";
  return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\">" + rows + "</TABLE>>";
}

void write_node(std::ostream& out, const PictureNode& node) {
  const TypeStyle& style = style_of(node.type);
  out << fmt::format(" [label={}, shape={}, style=\"{}\", fillcolor=\"{}\", fontsize={:.1f}, tooltip={}",
                     dot_quoted(node.label), style.shape, style.style, style.fill, 11.0 + 13.0 * node.weight,
                     dot_quoted(node.tooltip));
  if (node.centre) out << ", penwidth=3, peripheries=2";
  if (!node.url.empty()) out << ", URL=" << dot_quoted(node.url) << ", target=\"_blank\"";
  out << "]";
}

void write_edge(std::ostream& out, const PictureEdge& edge) {
  const ModeStyle& style = style_of(edge.mode);
  const std::string arrow = fmt::format("{}{}", edge.claimed && edge.mode != Mode::negated ? "o" : "", style.arrow);
  const std::string tooltip = dot_quoted(edge.tooltip);
  out << fmt::format("[label={}, style={}, color=\"{}\", fontcolor=\"{}\", arrowhead={}, tooltip={}, labeltooltip={}",
                     dot_quoted(edge.label), style.style, style.colour, style.colour, arrow, tooltip, tooltip);
  // Both ends alike: the fact has no direction.
  if (edge.symmetric) out << fmt::format(", dir=both, arrowtail={}", arrow);
  out << fmt::format(", penwidth={:.1f}]", edge.statements > 1 ? 2.0 : 1.2);
}

// A frame for each cluster of several. Nodes named here are described below it.
std::string frames(const Picture& picture) {
  std::map<std::string, std::vector<std::string>> members;
  for (const auto vertex : boost::make_iterator_range(vertices(picture.graph))) {
    const PictureNode& node = picture.graph[vertex];
    if (!node.cluster.empty()) members[node.cluster].push_back(dot_quoted(name_of(node)));
  }
  // All frames share their ranks: laid out one by one, lines between them run together and cover each other's labels.
  std::string text;
  std::size_t number = 0;
  for (const auto& [name, nodes] : members) {
    if (nodes.size() < 2) continue;
    if (text.empty()) text = "newrank=true;\n";
    text += fmt::format(
        "subgraph cluster_{} {{ label={}; labelloc=t; labeljust=l; fontsize=15; color=\"#999999\"; style=rounded; "
        "margin=12; {}; }}\n",
        number++, dot_quoted(name), fmt::join(nodes, "; "));
  }
  return text;
}

}  // namespace

std::string draw(const KnowledgeGraph& graph, const Ontology& ontology, const PictureOptions& options,
                 const std::string& title) {
  return options.style == PictureStyle::timeline ? timeline_dot(graph, ontology, options, title)
                                                 : to_dot(make_picture(graph, ontology, options), title);
}

std::string to_dot(const Picture& picture, const std::string& title) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  const auto ids = boost::make_transform_value_property_map(
      [&](PictureGraph::vertex_descriptor vertex) { return name_of(picture.graph[vertex]); },
      get(boost::vertex_index, picture.graph));
  boost::write_graphviz(
      out, picture.graph, [&](std::ostream& to, auto vertex) { write_node(to, picture.graph[vertex]); },
      [&](std::ostream& to, auto edge) { write_edge(to, picture.graph[edge]); },
      [&](std::ostream& to) {
        to << "graph [rankdir=LR, nodesep=0.25, ranksep=0.5, splines=true, fontname=\"Helvetica\", labelloc=b, "
              "tooltip="
           << dot_quoted(title.empty() ? "Knowledge graph" : visible_text(title))
           << ", label=" << legend(picture, title) << "];\n"
           << "node [fontname=\"Helvetica\", color=\"#333333\", margin=\"0.12,0.06\"];\n"
           << "edge [fontname=\"Helvetica\", fontsize=11, arrowsize=0.7];\n"
           << frames(picture);
      },
      ids);
  return out.str();
}

}  // namespace chancery

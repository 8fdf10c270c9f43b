#include "export/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/error.hpp"
#include "export/dot_text.hpp"
#include "export/legend.hpp"
#include "export/picture_styles.hpp"

namespace chancery {
namespace {

constexpr std::size_t name_length = 44, tooltip_length = 400;

class TimelineMaker {
 public:
  TimelineMaker(const KnowledgeGraph& graph, const Ontology& ontology) : graph_(graph), ontology_(ontology) {}

  [[nodiscard]] std::string make(const PictureOptions& options, const std::string& title) const {
    const bool of_one = !options.around.empty();
    const Vertex one = of_one ? entity(options.around) : 0;
    std::vector<Edge> dated;
    std::size_t undated = 0;
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) {
      if (of_one && source(edge, graph_.graph) != one && target(edge, graph_.graph) != one) continue;
      if (graph_.graph[edge].time)
        dated.push_back(edge);
      else
        ++undated;
    }
    const std::size_t all = dated.size();
    keep_strongest(dated, std::max<std::size_t>(1, options.edges / 2));
    std::string rows;
    std::string year;
    std::set<EntityType> types;
    for (const Edge edge : dated) {
      types.insert(graph_.graph[source(edge, graph_.graph)].type);
      types.insert(graph_.graph[target(edge, graph_.graph)].type);
      const std::string now = graph_.graph[edge].time->iso.substr(0, 4);
      if (now != year)
        rows += fmt::format(
            "<TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\" BORDER=\"1\" SIDES=\"B\"><FONT "
            "POINT-SIZE=\"18\"><B>{}</B></FONT></TD></TR>",
            html_text(visible_text(now)));
      year = now;
      rows += row(edge);
    }
    const std::string head = title.empty() && of_one ? graph_.graph[one].label : title;
    const std::string caption = fmt::format("{} of {} dated statements; {} have no date", dated.size(), all, undated);
    return fmt::format(
        "digraph G {{\ngraph [fontname=\"Helvetica\", labelloc=b, tooltip={}, label=<<TABLE BORDER=\"0\" "
        "CELLBORDER=\"0\" "
        "CELLSPACING=\"0\">{}<TR><TD>{}</TD></TR></TABLE>>];\n"
        "node [fontname=\"Helvetica\", shape=plain];\n"
        "timeline [label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" "
        "CELLPADDING=\"3\">{}{}</TABLE>>];\n}}\n",
        dot_quoted(head.empty() ? "Timeline" : visible_text(head)), class_legend(types), html_text(caption),
        head.empty()
            ? ""
            : fmt::format("<TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"22\"><B>{}</B></FONT></TD></TR>",
                          html_text(shorten(visible_text(head), 100))),
        rows.empty() ? "<TR><TD>nothing has a date</TD></TR>" : rows);
  }

 private:
  [[nodiscard]] Vertex entity(const std::string& slug) const {
    const auto vertex = graph_.find(slug);
    if (!vertex) throw Error(ErrorCode::usage, fmt::format("no entity is named '{}'", slug));
    return *vertex;
  }

  [[nodiscard]] auto order(Edge edge) const {
    const GraphStatement& s = graph_.graph[edge];
    return std::tuple(std::chrono::sys_days(s.time->from), std::chrono::sys_days(s.time->until),
                      std::string_view(s.id));
  }

  void keep_strongest(std::vector<Edge>& list, std::size_t limit) const {
    const auto strength = [&](Edge edge) {
      return graph_.graph[edge].confidence * static_cast<double>(support(graph_.graph[edge].passages));
    };
    std::stable_sort(list.begin(), list.end(), [&](Edge a, Edge b) { return strength(a) > strength(b); });
    if (list.size() > limit) list.resize(limit);
    std::sort(list.begin(), list.end(), [&](Edge a, Edge b) { return order(a) < order(b); });
  }

  // Day, subject, relation, object; the sentence stands behind the relation.
  [[nodiscard]] std::string row(Edge edge) const {
    const GraphStatement& statement = graph_.graph[edge];
    const ModeStyle& style = style_of(statement.mode);
    const Property& property = ontology_.properties.at(static_cast<std::size_t>(statement.predicate));
    std::string relation = visible_text(property.label);
    if (statement.mode == Mode::negated) relation = "not " + relation;
    if (statement.mode == Mode::planned || statement.mode == Mode::possible)
      relation = fmt::format("{}: {}", style.name, relation);
    if (statement.claimed)
      if (const auto speaker = graph_.find(statement.attributed_to))
        relation =
            fmt::format("{} says: {}", shorten(visible_text(graph_.graph[*speaker].label), name_length), relation);
    const std::string sentence = shorten(visible_text(statement.passages.front().text), tooltip_length);
    return fmt::format(
        "<TR><TD ALIGN=\"LEFT\"><FONT COLOR=\"#555555\">{}</FONT></TD>{}"
        "<TD HREF=\"#\" TOOLTIP=\"{}\"><FONT COLOR=\"{}\">{} {} {}{}</FONT></TD>{}</TR>\n",
        html_text(visible_text(statement.time->iso)), cell(source(edge, graph_.graph), "RIGHT"), html_text(sentence),
        style.colour, style.line, html_text(relation), style.line, property.symmetric ? "" : "▸",
        cell(target(edge, graph_.graph), "LEFT"));
  }

  [[nodiscard]] std::string cell(Vertex vertex, const char* side) const {
    const GraphEntity& entity = graph_.graph[vertex];
    const std::string label = visible_text(entity.label);
    const std::string link = entity.wikidata.empty()
                                 ? ""
                                 : fmt::format(" HREF=\"https://www.wikidata.org/wiki/{0}\" TOOLTIP=\"{1}\"",
                                               entity.wikidata, html_text(label));
    return fmt::format("<TD ALIGN=\"{}\" BORDER=\"1\" STYLE=\"ROUNDED\" BGCOLOR=\"{}\"{}>{}</TD>", side,
                       style_of(entity.type).fill, link,
                       html_text(shorten(label.empty() ? entity.slug : label, name_length)));
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
};

}  // namespace

std::string timeline_dot(const KnowledgeGraph& graph, const Ontology& ontology, const PictureOptions& options,
                         const std::string& title) {
  return TimelineMaker(graph, ontology).make(options, title);
}

}  // namespace chancery

#include "app/graph_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/graph_answers.hpp"
#include "core/unicode.hpp"
#include "export/dot_text.hpp"
#include "graph/content_id.hpp"

namespace chancery {
namespace {

constexpr const char* bold = "1";
constexpr const char* faint = "2";
constexpr std::array<const char*, 4> mode_styles = {"0", "34", "36", "31"};
constexpr std::array<const char*, 4> mode_names = {"stated", "planned", "possible", "denied"};

// Every line after a number of spaces.
std::string indented(const std::string& text, std::size_t indent) {
  std::string result(indent, ' ');
  for (const char c : text) {
    result += c;
    if (c == '\n') result.append(indent, ' ');
  }
  return result + "\n";
}

std::string figure(const Amount& amount) {
  std::string value = decimal(amount.value);
  if (value.ends_with(".0")) value.resize(value.size() - 2);
  return visible_text(fmt::format("{} {}", value, amount.unit == "percent" ? "%" : amount.unit));
}

}  // namespace

std::string GraphText::name(Vertex vertex) const {
  const GraphEntity& entity = stored_.graph.graph[vertex];
  const std::string label = visible_text(entity.label);
  return label.empty() ? entity.slug : label;
}

std::string GraphText::wrapped(const std::string& text, std::size_t indent) const {
  return indented(wrap(text, terminal_.width - indent), indent);
}

std::string GraphText::statement(Edge edge, std::size_t indent) const {
  const BoostGraph& graph = stored_.graph.graph;
  const GraphStatement& statement = graph[edge];
  const Property& property = stored_.ontology.properties.at(static_cast<std::size_t>(statement.predicate));
  const auto mode = static_cast<std::size_t>(statement.mode);
  std::string line = fmt::format("{} {}{} {}", name(source(edge, graph)), statement.mode == Mode::negated ? "not " : "",
                                 visible_text(property.label), name(target(edge, graph)));
  std::string more = statement.mode == Mode::actual ? "" : mode_names.at(mode);
  const auto add = [&](const std::string& text) {
    if (!text.empty()) more += (more.empty() ? "" : ", ") + text;
  };
  if (statement.time) add(visible_text(statement.time->iso));
  if (statement.amount) add(figure(*statement.amount));
  if (const auto place = stored_.graph.find(statement.place)) add("in " + name(*place));
  if (!statement.title.empty()) add("as " + visible_text(statement.title));
  if (!statement.topic.empty()) add("on " + visible_text(statement.topic));
  if (const auto speaker = stored_.graph.find(statement.attributed_to))
    add((statement.claimed ? "claimed by " : "according to ") + name(*speaker));
  if (const std::size_t texts = support(statement.passages); texts > 1) add(fmt::format("{} texts", texts));
  add(fmt::format("{:.2f}", statement.confidence));
  const std::string fact = wrapped(fmt::format("{} ({})", line, more), indent);
  const Passage& passage = statement.passages.front();
  std::string where = passage.source.substr(0, 12);
  for (const GraphSource& source : stored_.graph.sources)
    if (source.id == passage.source && !source.paths.empty()) where = source.paths.front();
  return terminal_.styled(fact, statement.mode == Mode::actual ? bold : mode_styles.at(mode)) +
         wrapped(fmt::format("“{}”", visible_text(passage.text)), indent + 4) +
         terminal_.styled(
             wrapped(fmt::format("{}, characters {}–{}", visible_text(where), passage.begin, passage.end), indent + 4),
             faint);
}

std::string GraphText::entity(Vertex vertex) const {
  const GraphEntity& entity = stored_.graph.graph[vertex];
  std::string text = terminal_.styled(name(vertex), bold) + "\n";
  std::string line = std::string(to_string(entity.type));
  if (!entity.wikidata.empty()) line += ", https://www.wikidata.org/wiki/" + entity.wikidata;
  text += wrapped(line, 2);
  std::string known;
  for (const std::string& alias : entity.aliases) known += (known.empty() ? "also: " : ", ") + visible_text(alias);
  if (!known.empty()) text += wrapped(known, 2);
  text += wrapped(stored_.base + "entity/" + visible_text(entity.slug), 2);
  for (const RelationGroup& group : relation_groups(stored_, vertex)) {
    text += "\n" +
            terminal_.styled(fmt::format("{} ({})", visible_text(group.title), group.statements.size()), "1;33") + "\n";
    for (const Edge edge : group.statements) text += statement(edge, 2);
  }
  std::string figures;
  for (const GraphObservation& observation : stored_.graph.observations) {
    if (std::find(observation.about.begin(), observation.about.end(), entity.slug) == observation.about.end()) continue;
    figures +=
        wrapped(
            fmt::format("{}: {}{}{}{}", visible_text(observation.measure),
                        observation.approximation.empty() ? "" : observation.approximation + " ",
                        figure(observation.amount), observation.time ? ", " + visible_text(observation.time->iso) : "",
                        observation.mode == Mode::actual
                            ? ""
                            : fmt::format(" ({})", mode_names.at(static_cast<std::size_t>(observation.mode)))),
            2) +
        wrapped(fmt::format("“{}”", visible_text(observation.passages.front().text)), 6);
  }
  if (!figures.empty()) text += "\n" + terminal_.styled("figures", "1;33") + "\n" + figures;
  return text;
}

std::string GraphText::path(Vertex from, const std::vector<Edge>& path) const {
  const BoostGraph& graph = stored_.graph.graph;
  std::string line = name(from);
  Vertex at = from;
  for (const Edge edge : path) {
    at = source(edge, graph) == at ? target(edge, graph) : source(edge, graph);
    line += " — " + name(at);
  }
  std::string text = terminal_.styled(wrapped(line, 0), bold);
  for (const Edge edge : path) text += "\n" + statement(edge, 2);
  return text;
}

std::string GraphText::rank(std::size_t limit) const {
  std::string text =
      terminal_.styled(fmt::format("{:>4} {:>10} {:>8}  {}\n", "", "statements", "between", "entity"), faint);
  std::size_t number = 0;
  for (const Rank& rank : ranks(stored_.graph, limit))
    text +=
        fmt::format("{:>4} {:>10} {:>8.3f}  {}\n", ++number, rank.statements, rank.betweenness,
                    shorten(fmt::format("{} ({})", name(rank.vertex), to_string(stored_.graph.graph[rank.vertex].type)),
                            terminal_.width - 27));
  return text;
}

std::string GraphText::timeline(std::optional<Vertex> about) const {
  std::string text, year;
  for (const Edge edge : dated_statements(stored_.graph, about)) {
    const std::string now = stored_.graph.graph[edge].time->iso.substr(0, 4);
    if (now != year) text += (text.empty() ? "" : "\n") + terminal_.styled(visible_text(now), "1;33") + "\n";
    year = now;
    text += statement(edge, 2);
  }
  return text.empty() ? "nothing has a date\n" : text;
}

}  // namespace chancery

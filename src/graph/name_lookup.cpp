#include "graph/name_lookup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "core/error.hpp"
#include "core/unicode.hpp"
#include "graph/analytics.hpp"

namespace chancery {
namespace {

constexpr Ties all_ties{true, true, true, true, true, 0.0};
constexpr std::size_t suggestions = 5;

// The tail of an IRI, the text itself otherwise.
std::string_view tail(std::string_view text) {
  return text.find("://") == std::string_view::npos ? text : text.substr(text.find_last_of("/#") + 1);
}

std::vector<std::string> folded_names(const GraphEntity& entity) {
  std::vector<std::string> names = {fold_plain(entity.label), fold_plain(entity.slug)};
  for (const std::string& alias : entity.aliases) names.push_back(fold_plain(alias));
  return names;
}

bool holds_words(const std::string& name, const std::string& words) {
  const auto is_edge = [&](std::size_t at) {
    return at == 0 || at >= name.size() || name[at] == ' ' || name[at - 1] == ' ';
  };
  for (std::size_t at = name.find(words); at != std::string::npos; at = name.find(words, at + 1))
    if (is_edge(at) && is_edge(at + words.size())) return true;
  return false;
}

// Insertions, deletions and changes of bytes (Levenshtein 1966).
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::vector<Vertex> resembling(const KnowledgeGraph& graph, const std::string& wanted) {
  std::vector<std::pair<std::size_t, Vertex>> near;
  if (wanted.size() > 200) return {};
  for (const Vertex vertex : boost::make_iterator_range(vertices(graph.graph))) {
    std::size_t best = wanted.size();
    for (const std::string& name : folded_names(graph.graph[vertex])) {
      if (name.size() > 200) continue;
      best = std::min(best, distance(wanted, name));
      // "Marqez" is near a word of "António Marquez".
      for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        best = std::min(best, distance(wanted, name.substr(at, end - at)));
        at = end + 1;
      }
    }
    if (3 * best <= wanted.size()) near.emplace_back(best, vertex);
  }
  std::sort(near.begin(), near.end());
  std::vector<Vertex> list;
  for (std::size_t at = 0; at < near.size() && at < suggestions; ++at) list.push_back(near[at].second);
  return list;
}

std::string listed(const KnowledgeGraph& graph, const std::vector<Vertex>& list) {
  std::string text;
  for (std::size_t at = 0; at < list.size() && at < suggestions; ++at)
    text += fmt::format("{}'{}' ({})", at == 0 ? "" : ", ", graph.graph[list[at]].label, graph.graph[list[at]].slug);
  if (list.size() > suggestions) text += fmt::format(" and {} more", list.size() - suggestions);
  return text;
}

}  // namespace

NameMatches find_named(const KnowledgeGraph& graph, std::string_view text) {
  if (const auto exact = graph.find(tail(text))) return {{*exact}, {}};
  const std::string wanted = fold_plain(tail(text));
  if (wanted.empty()) return {};
  std::vector<Vertex> exact, holding;
  for (const Vertex vertex : boost::make_iterator_range(vertices(graph.graph))) {
    const std::vector<std::string> names = folded_names(graph.graph[vertex]);
    if (std::find(names.begin(), names.end(), wanted) != names.end())
      exact.push_back(vertex);
    else if (std::any_of(names.begin(), names.end(),
                         [&](const std::string& name) { return holds_words(name, wanted); }))
      holding.push_back(vertex);
  }
  NameMatches matches{exact.empty() ? holding : exact, {}};
  const std::vector<std::size_t> sizes = degrees(graph, all_ties);
  std::stable_sort(matches.fitting.begin(), matches.fitting.end(),
                   [&](Vertex a, Vertex b) { return sizes[a] > sizes[b]; });
  if (matches.fitting.empty()) matches.resembling = resembling(graph, wanted);
  return matches;
}

Vertex entity_named(const KnowledgeGraph& graph, std::string_view text) {
  const NameMatches matches = find_named(graph, text);
  if (matches.fitting.size() == 1) return matches.fitting.front();
  if (matches.fitting.empty())
    throw Error(ErrorCode::usage, matches.resembling.empty()
                                      ? fmt::format("no entity of this graph is named '{}'", text)
                                      : fmt::format("no entity of this graph is named '{}'; did you mean {}?", text,
                                                    listed(graph, matches.resembling)));
  const std::string wanted = fold_plain(tail(text));
  std::vector<Vertex> labelled;
  for (const Vertex vertex : matches.fitting)
    if (fold_plain(graph.graph[vertex].label) == wanted) labelled.push_back(vertex);
  if (labelled.size() == 1) return labelled.front();
  throw Error(ErrorCode::usage, fmt::format("'{}' fits {} entities; give one of these, or the name in brackets: {}",
                                            text, matches.fitting.size(), listed(graph, matches.fitting)));
}

}  // namespace chancery

#include "rdf/dataset.hpp"

#include <algorithm>
#include <functional>

namespace chancery::rdf {
namespace {

// Which part stands where: the n-th order begins with the n-th part.
constexpr std::array<std::array<std::uint8_t, 3>, 3> orders = {{{0, 1, 2}, {1, 2, 0}, {2, 0, 1}}};

}  // namespace

std::size_t Dataset::Hash::operator()(const Term& term) const noexcept {
  const std::hash<std::string> hash;
  return hash(term.value) * 31 + hash(term.language) * 7 + hash(term.datatype) + static_cast<std::size_t>(term.kind);
}

Dataset::Id Dataset::intern(const Term& term) {
  const auto [place, fresh] = ids_.try_emplace(term, static_cast<Id>(terms_.size()));
  if (fresh) terms_.push_back(&place->first);
  return place->second;
}

void Dataset::add(const Triple& triple, const std::string& graph) {
  const Row row = {intern(triple.subject), intern(triple.predicate), intern(triple.object)};
  all_.rows[0].push_back(row);
  if (graph.empty()) return;
  const Id name = intern(iri(graph));
  const auto [place, fresh] = graph_of_.try_emplace(name, graphs_.size());
  if (fresh) graphs_.emplace_back(name, Index());
  graphs_[place->second].second.rows[0].push_back(row);
}

void Dataset::index() {
  const auto sort = [](Index& index) {
    auto& first = index.rows[0];
    std::sort(first.begin(), first.end());
    first.erase(std::unique(first.begin(), first.end()), first.end());
    for (std::size_t n = 1; n < orders.size(); ++n) {
      index.rows[n].reserve(first.size());
      for (const Row& row : first) index.rows[n].push_back({row[orders[n][0]], row[orders[n][1]], row[orders[n][2]]});
      std::sort(index.rows[n].begin(), index.rows[n].end());
    }
  };
  sort(all_);
  for (auto& [name, index] : graphs_) sort(index);
}

std::optional<Dataset::Id> Dataset::find(const Term& term) const {
  const auto known = ids_.find(term);
  return known == ids_.end() ? std::nullopt : std::optional(known->second);
}

std::vector<Dataset::Id> Dataset::graphs() const {
  std::vector<Id> names;
  for (const auto& [name, index] : graphs_) names.push_back(name);
  return names;
}

Dataset::Matches Dataset::match(const std::array<std::optional<Id>, 3>& parts, std::optional<Id> graph) const {
  const Index* index = &all_;
  if (graph) {
    const auto known = graph_of_.find(*graph);
    if (known == graph_of_.end()) return {};
    index = &graphs_[known->second].second;
  }
  // The order that begins with all the given parts; there is one for any choice of them.
  std::size_t n = 0, given = 0;
  for (const auto& part : parts) given += part ? 1 : 0;
  const auto begins = [&](std::size_t order) {
    for (std::size_t i = 0; i < given; ++i)
      if (!parts[orders[order][i]]) return false;
    return true;
  };
  while (!begins(n)) ++n;
  Row least{}, greatest{};
  for (std::size_t i = 0; i < 3; ++i) {
    least[i] = i < given ? *parts[orders[n][i]] : 0;
    greatest[i] = i < given ? *parts[orders[n][i]] : ~Id{0};
  }
  const auto& rows = index->rows[n];
  const auto begin = std::lower_bound(rows.begin(), rows.end(), least);
  const auto end = std::upper_bound(begin, rows.end(), greatest);
  Matches matches;
  matches.rows = std::span<const Row>(rows).subspan(static_cast<std::size_t>(begin - rows.begin()),
                                                    static_cast<std::size_t>(end - begin));
  for (std::uint8_t i = 0; i < 3; ++i) matches.place[orders[n][i]] = i;
  return matches;
}

}  // namespace chancery::rdf

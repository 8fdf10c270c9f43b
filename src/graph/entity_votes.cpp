#include <tuple>

#include "graph/merge.hpp"

namespace chancery {
namespace {

// The text with most votes; of these the longest; of these the first in byte order. "" if there is none.
std::string favourite(const std::map<std::string, EntityVotes::Voters>& votes) {
  const std::string* best = nullptr;
  std::size_t best_count = 0;
  for (const auto& [text, voters] : votes) {
    if (best != nullptr && std::tuple(voters.size(), text.size()) <= std::tuple(best_count, best->size())) continue;
    best = &text;
    best_count = voters.size();
  }
  return best != nullptr ? *best : "";
}

std::optional<EntityType> favourite(const std::array<EntityVotes::Voters, entity_type_count>& votes) {
  std::optional<std::size_t> best;
  for (std::size_t index = 0; index < votes.size(); ++index)
    if (!votes[index].empty() && (!best || votes[index].size() > votes[*best].size())) best = index;
  if (!best) return std::nullopt;
  return static_cast<EntityType>(*best);
}

}  // namespace

GraphEntity EntityVotes::decide(const std::string& slug) const {
  GraphEntity entity;
  entity.slug = slug;
  entity.label = known_names.empty() ? favourite(names) : favourite(known_names);
  if (entity.label.empty()) entity.label = slug;
  const auto known_type = favourite(known_types);
  entity.type = known_type ? *known_type : favourite(types).value_or(EntityType{});
  entity.wikidata = favourite(wikidata);
  std::set<std::string> others = aliases;
  for (const auto* pool : {&names, &known_names})
    for (const auto& [name, voters] : *pool) others.insert(name);
  others.erase(entity.label);
  others.erase("");
  entity.aliases.assign(others.begin(), others.end());
  return entity;
}

}  // namespace chancery

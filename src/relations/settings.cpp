#include "relations/settings.hpp"

#include <algorithm>
#include <cmath>

namespace chancery {

PlaceTold* PlacesTold::known(EntityId place) {
  const auto at = rank_.find(place);
  return at == rank_.end() ? nullptr : &places_[at->second];
}

bool is_spot(const SentenceView& view, const Mention& mention) {
  if (mention.kind == MentionKind::adjective || mention.referents.size() != 1) return false;
  if (view.relation(mention.head) == Relation::obj) return true;
  return view.has_child_lemma(mention.head, {"in", "at", "to", "into", "from", "on", "near", "through"});
}

void PlacesTold::hear(const SentenceView& view, const Entities& entities) {
  constexpr int near = 2;  // sentences
  std::erase_if(spots_, [&](const Spot& spot) { return spot.sentence + near <= view.number(); });
  for (const Mention* m : view.mentions()) {
    if (m->referents.size() != 1) continue;
    const EntityId id = m->referents.front();
    const EntityType type = entities.list[static_cast<std::size_t>(id)].type;
    if ((type == EntityType::country || type == EntityType::place || type == EntityType::facility) && is_spot(view, *m))
      spots_.push_back({id, view.number()});
    if (type != EntityType::country && type != EntityType::place) continue;
    PlaceTold* one = known(id);
    if (one == nullptr) {
      rank_.emplace(id, places_.size());
      one = &places_.emplace_back(PlaceTold{id, view.number()});
    }
    one->last = view.number();
    ++one->times;
    const int before = static_cast<int>(m->tokens.begin) - 1;
    if (before >= 0 && view.lemma_is(before, {"in", "at", "to", "into"})) ++one->within;
  }
}

void PlacesTold::hear_of_gathering(EntityId place) {
  if (PlaceTold* one = known(place)) one->site = true;
}

void PlacesTold::hear_of_host(EntityId place) {
  if (PlaceTold* one = known(place)) one->host = true;
}

void PlacesTold::hear_of_visit(EntityId place) {
  if (PlaceTold* one = known(place)) ++one->visits;
}

std::optional<Setting> PlacesTold::setting(const Entities& entities, const std::function<bool(EntityId)>& fits) const {
  // fitted to 370 journeys, of our own texts, to places that their sentences leave out
  constexpr double first = 0.8, second = 0.45, most_told = 0.45, site = 1.45, host = 0.9, latest_told = 0.5,
                   state = 0.4, opening = 0.9, visit = 0.5, within = 0.65;
  constexpr int most = 3, lead = 1;
  std::vector<const PlaceTold*> candidates;
  for (const PlaceTold& one : places_)
    if (fits(one.place)) candidates.push_back(&one);
  if (candidates.empty()) return std::nullopt;
  int often = 0, latest = 0;
  for (const PlaceTold* one : candidates) {
    often = std::max(often, one->times);
    latest = std::max(latest, one->last);
  }
  std::optional<Setting> best;
  std::vector<double> weights;
  double all = 0;
  for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
    const PlaceTold& one = *candidates[rank];
    double score = visit * std::min(one.visits, most) + within * std::min(one.within, most);
    if (rank < 2) score += rank == 0 ? first : second;
    if (one.times == often) score += most_told;
    if (one.last == latest) score += latest_told;
    if (one.first <= lead) score += opening;
    if (one.site) score += site;
    if (one.host) score += host;
    if (entities.list[static_cast<std::size_t>(one.place)].type == EntityType::country) score += state;
    const double weight = std::exp(score);
    all += weight;
    weights.push_back(weight);
    if (!best || weight > best->likelihood) best = Setting{one.place, weight};
  }
  // who is in the town is in its state
  const auto state_of = [&](EntityId id) { return entities.list[static_cast<std::size_t>(id)].country; };
  for (std::size_t rank = 0; rank < candidates.size(); ++rank)
    if (candidates[rank]->place != best->place && state_of(best->place) &&
        state_of(candidates[rank]->place) == state_of(best->place))
      best->likelihood += weights[rank];
  best->likelihood /= all;
  return best;
}

}  // namespace chancery

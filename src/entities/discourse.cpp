#include "entities/discourse.hpp"

#include <algorithm>

namespace chancery {

void Discourse::next_sentence(bool new_paragraph) {
  ++sentence_;
  const bool new_chapter = chapter() != chapter_at(sentence_ - 1);
  for (Entry& one : entries_) one.weight *= new_chapter ? 0.1 : new_paragraph ? 0.4 : 0.5;
}

const Discourse::Entry* Discourse::find(EntityId entity) const {
  const auto at = static_cast<std::size_t>(entity);
  return at < places_.size() && places_[at] >= 0 ? &entries_[static_cast<std::size_t>(places_[at])] : nullptr;
}

Discourse::Entry& Discourse::entry(EntityId entity) {
  const auto at = static_cast<std::size_t>(entity);
  if (at >= places_.size()) places_.resize(at + 1, -1);
  if (places_[at] < 0) {
    places_[at] = static_cast<int>(entries_.size());
    entries_.push_back({entity, 0.0, 0, 0});
  }
  return entries_[static_cast<std::size_t>(places_[at])];
}

void Discourse::mention(EntityId entity, Relation role, bool inside_other, bool aside) {
  double weight = 100.0;
  if (role == Relation::compound && draft_.entity(entity).type == EntityType::place) {
    weight = 20.0;  // "the Lagos builder": the town is not spoken of
  } else if (inside_other) {
    weight = 60.0;
  } else {
    switch (role) {
      case Relation::nsubj:
      case Relation::nsubj_pass:
        weight += 160.0;
        break;
      case Relation::obj:
        weight += 110.0;
        break;
      case Relation::iobj:
      case Relation::obl:
      case Relation::obl_agent:
        weight += 80.0;
        break;
      default:
        weight += 40.0;
    }
  }
  if (aside) weight *= 0.85;
  Entry& one = entry(entity);
  one.weight = std::max(one.weight * 0.5 + weight, weight);
  ++one.mentions;
  one.order = ++order_;
}

void Discourse::together(const std::vector<EntityId>& entities, int sentence, Bond bond) {
  std::vector<EntityId> group;
  for (const EntityId entity : entities)
    if (std::find(group.begin(), group.end(), entity) == group.end()) group.push_back(entity);
  if (group.size() > 1) groups_.push_back({std::move(group), bond, sentence});
}

std::optional<EntityId> Discourse::best(const Test& test) const {
  const Entry* best = nullptr;
  for (const Entry& one : entries_) {
    if (best != nullptr && (one.weight < best->weight || (one.weight == best->weight && one.order <= best->order)))
      continue;
    if (test(one.entity)) best = &one;
  }
  if (best == nullptr) return std::nullopt;
  return best->entity;
}

std::optional<EntityId> Discourse::best(const Test& test, const Factor& factor, double* lead) const {
  const Entry* best = nullptr;
  double best_score = 0.0, next_score = 0.0;
  for (const Entry& one : entries_) {
    if (!test(one.entity)) continue;
    // who is far from mind gains little by having been spoken of often
    const double often = std::min(10.0 * std::min(one.mentions, 6), 0.5 * one.weight);
    const double score = (one.weight + often) * factor(one.entity);
    if (best != nullptr && (score < best_score || (score == best_score && one.order < best->order))) {
      next_score = std::max(next_score, score);
      continue;
    }
    next_score = best_score;
    best = &one;
    best_score = score;
  }
  if (lead != nullptr) *lead = best_score / std::max(next_score, 1.0);
  if (best == nullptr) return std::nullopt;
  return best->entity;
}

std::vector<EntityId> Discourse::leading(const Test& test, std::size_t count) const {
  std::vector<const Entry*> pool;
  pool.reserve(entries_.size());
  for (const Entry& one : entries_) pool.push_back(&one);
  const auto score = [](const Entry* one) { return one->weight + 60.0 * one->mentions; };
  std::stable_sort(pool.begin(), pool.end(), [&](const Entry* a, const Entry* b) { return score(a) > score(b); });
  std::vector<EntityId> result;
  for (const Entry* one : pool) {
    if (result.size() == count) break;
    if (test(one->entity)) result.push_back(one->entity);
  }
  return result;
}

int Discourse::times_together(const std::vector<EntityId>& entities) const {
  return static_cast<int>(std::count_if(groups_.begin(), groups_.end(), [&](const Group& group) {
    return group.bond != Bond::loose && group.entities.size() == entities.size() &&
           std::is_permutation(group.entities.begin(), group.entities.end(), entities.begin());
  }));
}

std::vector<EntityId> Discourse::last_group(const Test& test, std::size_t size) const {
  const Group* best = nullptr;
  double best_score = 0.0;
  for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
    if (size != 0 && group->entities.size() != size) continue;
    double score = group->bond == Bond::loose ? 0.0 : 60.0;
    bool known = true;
    for (const EntityId id : group->entities)
      if (const Entry* one = find(id)) {
        score += (one->weight + 12.0 * std::min(one->mentions, 6)) / static_cast<double>(group->entities.size());
        known = known && one->mentions > 1;
      }
    if (group->bond == Bond::loose && !known) continue;
    constexpr int most = 5;
    if (best != nullptr && score + 20.0 * most <= best_score) continue;
    if (!std::all_of(group->entities.begin(), group->entities.end(), test)) continue;
    if (size != 0) score += 20.0 * std::min(times_together(group->entities) - 1, most);  // "them" goes by recency
    if (best != nullptr && score <= best_score) continue;
    best = &*group;
    best_score = score;
  }
  return best == nullptr ? std::vector<EntityId>{} : best->entities;
}

std::vector<EntityId> Discourse::fresh_group(const Test& test, std::size_t size) const {
  const Group* best = nullptr;
  double best_score = 0.0;
  for (auto group = groups_.rbegin(); group != groups_.rend() && group->sentence + 1 >= sentence_; ++group) {
    if (group->entities.size() != size || !std::all_of(group->entities.begin(), group->entities.end(), test)) continue;
    double score = group->bond == Bond::row ? 160.0 : group->bond == Bond::partners ? 60.0 : 1.0;
    for (const EntityId id : group->entities) score += weight(id);
    if (score <= best_score) continue;
    best = &*group;
    best_score = score;
  }
  return best == nullptr ? std::vector<EntityId>{} : best->entities;
}

std::optional<int> Discourse::since_together(const std::vector<EntityId>& entities, Bond least) const {
  for (auto group = groups_.rbegin(); group != groups_.rend(); ++group)
    if (group->bond >= least && group->entities.size() == entities.size() &&
        std::is_permutation(group->entities.begin(), group->entities.end(), entities.begin()))
      return sentence_ - group->sentence;
  return std::nullopt;
}

std::optional<EntityId> Discourse::second_of(EntityId first) const {
  for (const Group& group : groups_)
    if (group.sentence + 1 >= sentence_ && group.entities.size() == 2 && group.entities[0] == first)
      return group.entities[1];
  return std::nullopt;
}

void Discourse::each(const std::function<void(EntityId, double)>& visit) const {
  for (const Entry& one : entries_) visit(one.entity, one.weight);
}

double Discourse::weight(EntityId entity) const {
  const Entry* one = find(entity);
  return one == nullptr ? 0.0 : one->weight;
}

}  // namespace chancery

#include <algorithm>

#include "entities/nominals.hpp"

namespace chancery {

Resolved resolve_group(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (!nominal.fixed.empty()) return {nominal.fixed, 0.85F};
  const auto size = static_cast<std::size_t>(nominal.count);
  const auto type_is = [&](EntityType type) {
    return [&draft, type](EntityId id) { return draft.entity(id).type == type; };
  };
  const auto holds_office = [&](EntityId id) {
    return draft.entity(id).type == EntityType::person && country_of_person(draft, id).has_value();
  };
  Discourse::Test test;
  switch (nominal.kind) {
    case NominalKind::persons:
      test = holds_office;
      if (nominal.lemma == "man" || nominal.lemma == "woman") test = type_is(EntityType::person);
      break;
    case NominalKind::states:
      test = type_is(EntityType::country);
      break;
    default:
      test = [&](EntityId id) {
        const EntityType type = draft.entity(id).type;
        return type == EntityType::country || type == EntityType::organization;
      };
  }
  const std::size_t wanted = size == 0 ? 2 : size;
  auto group = discourse.last_group(test, wanted);
  if (nominal.kind == NominalKind::number && group.empty())
    group = discourse.last_group(type_is(EntityType::person), wanted);
  double weight = 0.0;
  for (const EntityId id : group) weight += discourse.weight(id) / static_cast<double>(wanted);
  if (!group.empty() && weight > 20.0) return {group, 0.8F};
  auto leading = discourse.leading(nominal.kind == NominalKind::parties ? type_is(EntityType::country) : test, wanted);
  if (leading.size() == wanted) return {leading, 0.6F};
  if (nominal.kind == NominalKind::persons && group.empty()) {
    leading = discourse.leading(type_is(EntityType::person), wanted);
    if (leading.size() == wanted) return {leading, 0.5F};
  }
  if (!group.empty()) return {group, 0.6F};
  return {};
}

}  // namespace chancery

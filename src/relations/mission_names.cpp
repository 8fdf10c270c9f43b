#include "relations/mission_names.hpp"

#include <fmt/format.h>

#include <map>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery {
namespace {

constexpr double least_trust = 0.4;

struct Mission {
  std::optional<EntityId> state, place, abroad;
  bool unclear = false;  // two states, or two places

  void set(std::optional<EntityId>& what, EntityId one) {
    unclear = unclear || (what && *what != one);
    what = one;
  }
};

// "embassy", "consulate in Dubai", without the place; empty if the name says more.
std::string bare_mission(const Entity& entity) {
  static const WordSet missions("embassy|consulate|legation");
  if (entity.type != EntityType::facility || entity.known) return {};
  const std::string kind = ascii_lower(entity.name.substr(0, entity.name.find(" in ")));
  return missions.has(kind) || kind == "consulate general" || kind == "high commission" ? kind : std::string();
}

std::map<EntityId, Mission> missions_told(const Findings& findings, const Ontology& ontology,
                                          const Entities& entities) {
  std::map<EntityId, Mission> missions;
  const auto at = [&](EntityId id) -> const Entity& { return entities.list[static_cast<std::size_t>(id)]; };
  for (const Statement& s : findings.statements) {
    if (s.mode == Mode::negated || s.confidence < least_trust) continue;
    const std::string& predicate = ontology.properties[static_cast<std::size_t>(s.predicate)].name;
    if ((predicate == "established" || predicate == "owns") && at(s.subject).type == EntityType::country &&
        !bare_mission(at(s.object)).empty())
      missions[s.object].set(missions[s.object].state, s.subject);
    if (predicate != "locatedIn" || bare_mission(at(s.subject)).empty()) continue;
    Mission& mission = missions[s.subject];
    if (at(s.object).type == EntityType::place) mission.set(mission.place, s.object);
    if (at(s.object).type == EntityType::country) mission.abroad = s.object;
  }
  return missions;
}

}  // namespace

void name_missions_by_states(const Findings& findings, const Ontology& ontology, Entities& entities) {
  for (const auto& [id, mission] : missions_told(findings, ontology, entities)) {
    if (!mission.state || mission.unclear) continue;
    Entity& entity = entities.list[static_cast<std::size_t>(id)];
    const std::string& state = entities.list[static_cast<std::size_t>(*mission.state)].name;
    std::string fuller = fmt::format("{} of {}", bare_mission(entity), state);
    const auto where = mission.place ? mission.place : mission.abroad;
    if (where) fuller += " in " + entities.list[static_cast<std::size_t>(*where)].name;
    entity.aliases.insert(entity.aliases.begin(), entity.name);
    entity.name = fuller;
  }
}

}  // namespace chancery

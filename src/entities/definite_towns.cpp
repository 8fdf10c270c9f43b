// "the Kenyan capital", "the Georgian port": towns by their state or by what was spoken of.
#include <algorithm>

#include "entities/definite_parts.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

// The state's capital; of several the one that the text names.
std::optional<EntityId> capital_of(Draft& draft, const Discourse& discourse, EntityId state) {
  const auto known = draft.entity(state).known;
  if (!known) return std::nullopt;
  std::vector<KnownId> capitals;
  for (std::size_t id = 0; id < draft.known.things().size(); ++id) {
    const KnownThing& thing = draft.known.things()[id];
    if (thing.type == EntityType::place && thing.capital && thing.country == known)
      capitals.push_back(static_cast<KnownId>(id));
  }
  if (capitals.size() == 1) return draft.known_entity(capitals[0]);
  return discourse.best([&](EntityId id) {
    const auto place = draft.entity(id).known;
    return place && std::find(capitals.begin(), capitals.end(), *place) != capitals.end();
  });
}

}  // namespace

Resolved resolve_definite_capital(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (!nominal.fixed.empty()) {
    const auto named = capital_of(draft, discourse, nominal.fixed[0]);
    return named ? Resolved{{*named}, 0.85F} : Resolved{};
  }
  // "Duarte, who visited the capital": another than her own state's
  const auto own = own_state_of_actor(draft, nominal);
  const auto abroad = [&](EntityId state) { return std::find(own.begin(), own.end(), state) == own.end(); };
  const auto place = discourse.best([&](EntityId id) {
    const auto known = draft.entity(id).known;
    if (!known || !draft.known.things()[static_cast<std::size_t>(*known)].capital) return false;
    const auto land = own.empty() ? std::nullopt : draft.country_of(id);
    const auto state = land ? draft.find_known(*land) : std::nullopt;
    return !state || abroad(*state);
  });
  // "Uganda's police held him north of the capital": of the state that the text is about, whichever capital it named
  // last
  constexpr double fresh = 70.0;  // spoken of in this sentence or the one before
  if (!place || discourse.weight(*place) < fresh) {
    auto state = state_just_spoken_of(draft, nominal.sentence, nominal.head);
    if (!state) state = state_in_focus(draft, discourse, abroad);
    if (const auto seat = state ? capital_of(draft, discourse, *state) : std::nullopt) return {{*seat}, 0.6F};
  }
  if (!place) return {};
  return {{*place}, 0.6F};
}

// "the Georgian port": the town last spoken of, in that state if one is named.
Resolved resolve_definite_town(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto town = discourse.best([&](EntityId id) {
    const Entity& entity = draft.entity(id);
    if (entity.type != EntityType::place) return false;
    if (!entity.known) return nominal.fixed.empty();
    const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(*entity.known)];
    if (thing.kind != "city") return false;
    return nominal.fixed.empty() || thing.country == draft.entity(nominal.fixed[0]).known;
  });
  if (!town) return {};
  return {{*town}, 0.65F};
}

}  // namespace chancery

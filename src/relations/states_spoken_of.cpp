#include "relations/states_spoken_of.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/unicode.hpp"

namespace chancery {

std::optional<EntityId> state_of(const Entities& entities, EntityId where) {
  const Entity& place = entities.list[static_cast<std::size_t>(where)];
  if (place.type == EntityType::country) return where;
  for (const Whereabouts& one : entities.whereabouts)
    if (one.thing == where && entities.list[static_cast<std::size_t>(one.place)].type == EntityType::country)
      return one.place;
  if (!place.country) {  // a district that nobody knows, in the state that the report is written from
    for (const Whereabouts& one : entities.whereabouts)
      if (one.sentence < 0 && entities.list[static_cast<std::size_t>(one.place)].type == EntityType::country)
        return one.place;
    return std::nullopt;
  }
  for (std::size_t id = 0; id < entities.list.size(); ++id)
    if (entities.list[id].type == EntityType::country && entities.list[id].known == place.country)
      return static_cast<EntityId>(id);
  return std::nullopt;
}

bool tells_of_need(const Document& document) {
  static const std::set<std::string_view> signs = {
      "donor",     "relief",      "humanitarian", "earthquake", "quake",     "flood",    "cyclone",  "typhoon",
      "hurricane", "drought",     "famine",       "refugee",    "landslide", "tsunami",  "survivor", "epidemic",
      "rescuer",   "rubble",      "tremor",       "wildfire",   "eruption",  "volcano",  "mudslide", "tornado",
      "disaster",  "catastrophe", "aid",          "aftershock", "evacuee",   "cholera",  "measles",  "ebola",
      "outbreak",  "tent",        "blanket",      "airlift",    "bailout",   "creditor", "lender"};
  for (const Sentence& sentence : document.sentences)
    for (const Token& token : sentence.tokens)
      if (signs.contains(ascii_lower(token.lemma))) return true;
  return false;
}

std::optional<EntityId> dateline_state(const Entities& entities) {
  std::optional<EntityId> state;
  for (const Whereabouts& one : entities.whereabouts)
    if (one.sentence < 0 && entities.list[static_cast<std::size_t>(one.place)].type == EntityType::country)
      state = one.place;
  return state;
}

std::vector<StateSpokenOf> states_spoken_of(const Entities& entities) {
  std::vector<int> times(entities.list.size(), 0);
  std::vector<EntityId> named;  // in the order of their first mentions
  for (const Mention& m : entities.mentions) {
    if (m.referents.size() != 1) continue;
    const EntityId id = m.referents.front();
    const EntityType type = entities.list[static_cast<std::size_t>(id)].type;
    if ((type == EntityType::country || type == EntityType::place) && times[static_cast<std::size_t>(id)]++ == 0)
      named.push_back(id);
  }
  std::vector<StateSpokenOf> states;
  for (const EntityId id : named) {
    const auto state = state_of(entities, id);
    if (!state) continue;
    const auto known =
        std::find_if(states.begin(), states.end(), [&](const StateSpokenOf& one) { return one.state == *state; });
    if (known == states.end())
      states.push_back({*state, times[static_cast<std::size_t>(id)], static_cast<int>(states.size())});
    else
      known->times += times[static_cast<std::size_t>(id)];
  }
  return states;
}

}  // namespace chancery

#include "entities/name_states.hpp"

#include <algorithm>

#include "knowledge/name_origins.hpp"

namespace chancery {

std::vector<double> name_fits(const Draft& draft, EntityId person) {
  const Entity& who = draft.entity(person);
  if (who.known || who.type != EntityType::person) return {};
  std::vector<double> fits(draft.result.list.size(), 0.0);
  std::vector<std::size_t> unknown;
  std::optional<double> most;
  for (std::size_t at = 0; at < fits.size(); ++at) {
    const Entity& state = draft.result.list[at];
    if (state.type != EntityType::country || !state.known) continue;
    if (const auto fit = name_fit(draft.known, who.name, *state.known)) {
      fits[at] = *fit;
      most = std::max(most.value_or(*fit), *fit);
    } else {
      unknown.push_back(at);
    }
  }
  for (const std::size_t at : unknown) fits[at] = most.value_or(0.0);  // its people may be called anything
  return fits;
}

std::optional<EntityId> state_by_name(const Draft& draft, EntityId person, double lead) {
  const std::vector<double> fits = name_fits(draft, person);
  std::optional<EntityId> best;
  double first = 0.0, second = -lead;
  for (std::size_t at = 0; at < fits.size(); ++at) {
    if (draft.result.list[at].type != EntityType::country || !draft.result.list[at].known) continue;
    if (!best || fits[at] > first) {
      if (best) second = std::max(second, first);
      first = fits[at];
      best = static_cast<EntityId>(at);
    } else {
      second = std::max(second, fits[at]);
    }
  }
  constexpr double unlike = -2.0,
                   far = 4.0;  // a name that fits none of them well fits this one far better than the others
  return best && first >= second + (first > 0.0 ? lead : far) && first > unlike ? best : std::nullopt;
}

std::optional<double> name_fit_at_home(const Draft& draft, EntityId person, EntityId body) {
  const Entity& who = draft.entity(person);
  if (who.known || who.type != EntityType::person) return std::nullopt;
  auto home = draft.country_of(body);
  if (const auto& homes = draft.notes[static_cast<std::size_t>(body)].homes; !home && homes.size() == 1)
    home = homes[0];
  return home ? name_fit(draft.known, who.name, *home) : std::nullopt;
}

void give_homes_by_name(Draft& draft) {
  constexpr double firm = 2.2;
  const auto count = static_cast<EntityId>(draft.result.list.size());
  for (EntityId id = 0; id < count; ++id) {
    const Entity& who = draft.entity(id);
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    if (who.type != EntityType::person || who.known || note.described || !note.homes.empty() ||
        who.name.find(' ') == std::string::npos)
      continue;
    if (const auto state = state_by_name(draft, id, firm)) draft.note(id).homes.push_back(*draft.entity(*state).known);
  }
}

}  // namespace chancery

// "the Gulf state", "the kingdom", "the Kenyan capital": states by region and kind, and their capitals.
#include <algorithm>

#include "entities/definite_parts.hpp"
#include "entities/speech.hpp"
#include "entities/state_regions.hpp"

namespace chancery {

std::vector<std::string> region_words(const Draft& draft, const NominalSpan& nominal) {
  std::vector<std::string> words;
  for (const EntityId id : nominal.fixed) words.push_back(draft.entity(id).slug);
  for (const std::string& word : nominal.modifiers)
    if (is_state_of("", word)) words.push_back(word);
  if (is_state_of("", nominal.lemma)) words.push_back(nominal.lemma);
  return words;
}

Resolved resolve_definite_state(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto words = region_words(draft, nominal);
  const auto fits = [&](KnownId id) {
    const std::string& slug = draft.known.things()[static_cast<std::size_t>(id)].slug;
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_state_of(slug, word).value_or(false); });
  };
  const Barred barred(draft, nominal);
  const auto found = discourse.best([&](EntityId id) {
    const auto known = draft.entity(id).known;
    return draft.entity(id).type == EntityType::country && !barred.has(id) && (words.empty() || (known && fits(*known)));
  });
  if (found && (words.empty() || discourse.weight(*found) > 5.0)) return {{*found}, words.empty() ? 0.65F : 0.75F};
  // "arrived in Doha … the Gulf state": the state of a place or person spoken of
  if (words.empty()) return {};
  std::optional<KnownId> state;
  const auto of = [&](EntityId id) -> std::optional<KnownId> {
    const EntityType type = draft.entity(id).type;
    if (type == EntityType::person) {
      const auto home = country_of_person(draft, id);
      return home ? draft.entity(*home).known : std::nullopt;
    }
    return type == EntityType::place ? draft.country_of(id) : std::nullopt;
  };
  const auto source = discourse.best([&](EntityId id) {
    const auto home = of(id);
    return home && fits(*home) && discourse.weight(id) > 20.0;
  });
  if (source) state = of(*source);
  if (!state) return {};
  return {{draft.known_entity(*state)}, 0.65F};
}

Resolved resolve_definite_capital(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto is_capital = [](const KnownThing& thing) { return thing.type == EntityType::place && thing.capital; };
  if (const auto home = home_of_words(draft, nominal)) {
    const auto& things = draft.known.things();
    for (std::size_t id = 0; id < things.size(); ++id)
      if (is_capital(things[id]) && things[id].country == home)
        return {{draft.known_entity(static_cast<KnownId>(id))}, 0.8F};
    return {};
  }
  const auto place = discourse.best([&](EntityId id) {
    const auto known = draft.entity(id).known;
    return known && is_capital(draft.known.things()[static_cast<std::size_t>(*known)]);
  });
  if (!place) return {};
  return {{*place}, 0.6F};
}

}  // namespace chancery

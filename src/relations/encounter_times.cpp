#include "relations/encounter_times.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chancery {
namespace {

// One value, or none where two were given.
template <typename T>
struct Only {
  std::optional<T> value;
  bool agree = true;

  void add(const std::optional<T>& other) {
    if (!other) return;
    if (value && !(*value == *other)) agree = false;
    value = other;
  }
  [[nodiscard]] std::optional<T> get() const { return agree ? value : std::nullopt; }
};

struct Event {
  std::set<EntityId> guests;
  Only<TimeRange> time;
  Only<EntityId> site;
};

// Where one of two was on the day that they met, if the text puts them in one town only.
void share_towns(std::vector<Statement>& statements, const Entities& entities, const EncounterPredicates& predicates) {
  const auto is_day = [](const TimeRange& time) { return time.from == time.until; };
  std::map<std::pair<EntityId, std::string>, Only<EntityId>> towns;
  for (const Statement& s : statements)
    if (s.predicate == predicates.visited && s.mode == Mode::actual && s.time && is_day(*s.time) &&
        entities.list[static_cast<std::size_t>(s.object)].type == EntityType::place)
      towns[{s.subject, s.time->iso}].add(s.object);
  for (Statement& s : statements) {
    if (s.predicate != predicates.met || s.place || s.mode != Mode::actual || !s.time || !is_day(*s.time)) continue;
    Only<EntityId> town;
    for (const EntityId who : {s.subject, s.object})
      if (const auto at = towns.find({who, s.time->iso}); at != towns.end()) {
        town.add(at->second.get());
        town.agree = town.agree && at->second.agree;
      }
    s.place = town.get();
  }
}

}  // namespace

void share_with_encounters(std::vector<Statement>& statements, const Entities& entities,
                           const EncounterPredicates& predicates) {
  std::map<std::pair<EntityId, Mode>, Event> events;
  for (const Statement& s : statements) {
    const bool attends = s.predicate == predicates.participates, lies = s.predicate == predicates.located;
    const EntityId event = attends ? s.object : s.subject;
    if ((!attends && !lies) || entities.list[static_cast<std::size_t>(event)].type != EntityType::event) continue;
    Event& one = events[{event, s.mode}];
    if (attends) one.guests.insert(s.subject);
    if (lies) one.site.add(s.object);
    one.time.add(s.time);
  }
  share_towns(statements, entities, predicates);
  for (Statement& s : statements) {
    const bool met = s.predicate == predicates.met, came = s.predicate == predicates.visited;
    if ((!met && !came) || (s.time && (s.place || came))) continue;
    Only<TimeRange> time;
    Only<EntityId> site;
    for (const auto& [key, event] : events) {
      if (key.second != s.mode || !event.guests.contains(s.subject)) continue;
      if (met ? !event.guests.contains(s.object) : event.site.get() != s.object) continue;
      time.add(event.time.get());
      site.add(event.site.get());
    }
    if (!s.time) s.time = time.get();
    if (met && !s.place && site.get() != s.subject && site.get() != s.object) s.place = site.get();
  }
}

}  // namespace chancery

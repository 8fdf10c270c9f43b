#include "relations/journeys.hpp"

#include <set>
#include <utility>

namespace chancery {
namespace {

// Whether the person serves another state than the place's, and the text says no less.
bool is_abroad(const Entities& entities, EntityId person, EntityId place) {
  constexpr float stated = 0.85F;
  const auto at = [&](EntityId id) -> const Entity& { return entities.list[static_cast<std::size_t>(id)]; };
  const auto state = at(place).country;
  if (!state || at(person).country == state) return false;
  bool serves = false;
  for (const OfficePhrase& office : entities.offices) {
    if (office.holder != person || !office.body) continue;
    if (at(*office.body).type != EntityType::country || at(*office.body).country == state || at(*office.body).known == state) return false;
    serves = serves || office.confidence >= stated;
  }
  return serves;
}

}  // namespace

std::vector<Statement> implied_journeys(const std::vector<Statement>& statements, const Entities& entities,
                                        const JourneyPredicates& predicates) {
  constexpr double trust = 0.8;
  std::vector<Statement> found;
  if (predicates.visited < 0 || predicates.invited < 0) return found;
  const auto type = [&](EntityId id) { return entities.list[static_cast<std::size_t>(id)].type; };
  std::set<std::pair<EntityId, EntityId>> told;
  for (const Statement& s : statements)
    if (s.predicate == predicates.visited) told.emplace(s.subject, s.object);
  for (const Statement& s : statements) {
    if (s.predicate != predicates.invited || !s.place || s.mode == Mode::negated || type(s.object) != EntityType::person) continue;
    if (told.contains({s.object, *s.place}) || type(*s.place) == EntityType::event) continue;
    Statement visit = s;
    visit.subject = s.object;
    visit.subject_span = s.object_span;
    visit.predicate = predicates.visited;
    visit.object = *s.place;
    visit.place.reset();
    visit.amount.reset();
    visit.title.clear();
    visit.topic.clear();
    visit.time.reset();
    visit.confidence = trust * s.confidence;
    visit.rule = "rule-visited-invited-there";
    if (visit.mode == Mode::actual) visit.mode = Mode::planned;
    found.push_back(std::move(visit));
  }
  for (const Statement& s : statements) {
    if (s.predicate != predicates.met || !s.place || s.mode != Mode::actual || type(*s.place) != EntityType::place) continue;
    for (const bool other : {false, true}) {
      const EntityId who = other ? s.object : s.subject;
      if (type(who) != EntityType::person || !is_abroad(entities, who, *s.place) || !told.emplace(who, *s.place).second) continue;
      Statement visit = s;
      visit.subject = who;
      if (other) visit.subject_span = s.object_span;
      visit.predicate = predicates.visited;
      visit.object = *s.place;
      visit.place.reset();
      visit.title.clear();
      visit.topic.clear();
      visit.confidence = trust * s.confidence;
      visit.rule = "rule-visited-met-there";
      found.push_back(std::move(visit));
    }
  }
  return found;
}

}  // namespace chancery

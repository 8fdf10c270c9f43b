#include "relations/journeys.hpp"

#include <set>
#include <utility>

namespace chancery {

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
  return found;
}

}  // namespace chancery

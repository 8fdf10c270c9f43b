#include "relations/journeys.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace chancery {
namespace {

constexpr double implied_trust = 0.85;

// Towns where bodies of many states sit: their people are at home there.
bool is_seat(const std::string& town) {
  constexpr std::array<std::string_view, 20> seats = {"New York", "New York City", "Geneva", "Vienna", "Nairobi", "Brussels", "Strasbourg", "Washington", "Washington, D.C.", "The Hague",
                                                     "Addis Ababa", "Jakarta", "Paris", "Rome", "London", "Frankfurt", "Luxembourg", "Abuja", "Montreal", "Manila"};
  return std::find(seats.begin(), seats.end(), town) != seats.end();
}

class Journeys {
 public:
  Journeys(const std::vector<Statement>& statements, const Entities& entities, const JourneyPredicates& predicates)
      : entities_(entities), predicates_(predicates) {
    for (const Statement& s : statements) {
      const bool is_event = entity(s.subject).type == EntityType::event;
      if (s.predicate == predicates.located && (s.mode == Mode::actual || (is_event && s.mode == Mode::planned))) lies_in_.emplace(s.subject, s.object);
      if (s.predicate == predicates.office || s.predicate == predicates.works) bodies_.emplace(s.subject, s.object);
      if (s.predicate == predicates.visited) told_.emplace(s.subject, s.object);
    }
  }

  void read(const Statement& s) {
    if (!s.place || s.mode == Mode::negated) return;
    const auto state = state_of(*s.place);
    if (!state) return;
    travel(s, s.subject, s.subject_span, *s.place, *state);
    if (s.predicate == predicates_.met) travel(s, s.object, s.object_span, *s.place, *state);
  }

  // "attended the summit in Gaborone"
  void read_attendance(const Statement& s) {
    constexpr double surest = 0.55;
    if (s.mode == Mode::negated || s.confidence < surest) return;
    auto place = s.place;
    if (const auto at = lies_in_.find(s.object); !place && at != lies_in_.end()) place = at->second;
    const auto state = place ? state_of(*place) : std::nullopt;
    if (state) travel(s, s.subject, s.subject_span, *place, *state);
  }

  // "invited him to Gaborone": he is to go there.
  void read_invitation(const Statement& s) {
    constexpr double trust = 0.8;
    if (!s.place || s.mode == Mode::negated || entity(s.object).type != EntityType::person) return;
    if (told_.contains({s.object, *s.place}) || entity(*s.place).type == EntityType::event) return;
    add(s, s.object, s.object_span, *s.place, trust, "rule-visited-invited-there");
    if (found_.back().mode == Mode::actual) found_.back().mode = Mode::planned;
    found_.back().time.reset();
  }

  std::vector<Statement> take() { return std::move(found_); }

 private:
  [[nodiscard]] const Entity& entity(EntityId id) const { return entities_.list[static_cast<std::size_t>(id)]; }

  // The state itself, or that in which it lies by the gazetteer or the text.
  [[nodiscard]] std::optional<KnownId> state_of(EntityId id) const {
    for (int steps = 3; steps > 0; --steps) {
      if (const auto state = entity(id).country) return state;
      const auto [first, last] = lies_in_.equal_range(id);
      if (first == last) return std::nullopt;
      id = first->second;
    }
    return std::nullopt;
  }

  void travel(const Statement& s, EntityId who, Span words, EntityId place, KnownId state) {
    if (entity(who).type != EntityType::person || told_.contains({who, place})) return;
    bool acts = false;
    if (const auto own = entity(who).country) {
      if (*own == state) return;
      acts = true;
    }
    const auto [first, last] = bodies_.equal_range(who);
    for (auto at = first; at != last; ++at) {
      const auto own = state_of(at->second);
      if (!own && entity(at->second).type == EntityType::organization && entity(at->second).known && !is_seat(entity(place).name)) {
        acts = true;  // the envoys of bodies of many states
        continue;
      }
      if (!own || *own == state) return;
      acts = true;
    }
    if (acts) add(s, who, words, place, implied_trust, s.predicate == predicates_.attends ? "rule-visited-attended-there" : "rule-visited-met-there");
  }

  void add(const Statement& s, EntityId who, Span words, EntityId place, double trust, const char* rule) {
    Statement visit = s;
    visit.subject = who;
    visit.subject_span = words;
    visit.predicate = predicates_.visited;
    visit.object = place;
    visit.object_span = s.object_span;
    visit.place.reset();
    visit.amount.reset();
    visit.title.clear();
    visit.topic.clear();
    visit.confidence = trust * s.confidence;
    visit.rule = rule;
    found_.push_back(std::move(visit));
  }

  const Entities& entities_;
  const JourneyPredicates& predicates_;
  std::multimap<EntityId, EntityId> lies_in_, bodies_;
  std::set<std::pair<EntityId, EntityId>> told_;
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> implied_journeys(const std::vector<Statement>& statements, const Entities& entities,
                                        const JourneyPredicates& predicates, const std::function<bool(const Statement&)>& is_remote) {
  if (predicates.visited < 0) return {};
  Journeys journeys(statements, entities, predicates);
  for (const Statement& s : statements) {
    if (s.predicate >= 0 && s.predicate == predicates.invited) journeys.read_invitation(s);
    if (s.predicate >= 0 && (s.predicate == predicates.met || s.predicate == predicates.signed_)) journeys.read(s);
    if (s.predicate >= 0 && s.predicate == predicates.attends && !is_remote(s)) journeys.read_attendance(s);
  }
  return journeys.take();
}

}  // namespace chancery

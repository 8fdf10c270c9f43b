#include <algorithm>
#include <cstdlib>
#include <limits>
#include <tuple>

#include "relations/qualifiers.hpp"

namespace chancery {
namespace {

constexpr int unreachable = std::numeric_limits<int>::max();

// A clause of its own: what stands outside does not qualify what is inside, nor the other way round.
bool is_clause_border(const SentenceView& view, int index) {
  switch (view.relation(index)) {
    case Relation::ccomp:
    case Relation::acl_relcl:
    case Relation::parataxis:
    case Relation::csubj:
      return true;
    case Relation::advcl:
    case Relation::conj:
      return view.is_verb(index);
    case Relation::acl:
    case Relation::xcomp:
      return false;
    default:
      return false;
  }
}

int depth_of(const SentenceView& view, int index) {
  int depth = 0;
  while (view.head(index) >= 0) {
    index = view.head(index);
    ++depth;
  }
  return depth;
}

// Steps in the tree between a trigger and a qualifying phrase, or `unreachable` across a clause border.
int distance(const SentenceView& view, int trigger, int phrase) {
  int a = trigger, b = phrase;
  int da = depth_of(view, a), db = depth_of(view, b);
  int steps = 0;
  while (a != b) {
    int& deeper = da >= db ? a : b;
    int& depth = da >= db ? da : db;
    const bool from_phrase = &deeper == &b;
    if (is_clause_border(view, deeper)) return unreachable;
    // On its way up the phrase may not pass another verb: that one claims it.
    if (from_phrase && deeper != phrase && view.is_verb(deeper)) return unreachable;
    deeper = view.head(deeper);
    --depth;
    ++steps;
  }
  return steps;
}

bool is_infinitive(const SentenceView& view, int verb) {
  return view.is_verb(verb) && view.token(verb).xpos == "VB" && view.has_child_lemma(verb, {"to"});
}

// "agreed on Monday to visit": what stands before the infinitive is said of the agreement.
bool belongs_before(const SentenceView& view, int trigger, int phrase) {
  int verb = trigger;
  for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) verb = view.head(verb);
  return verb >= 0 && is_infinitive(view, verb) && phrase < verb && !view.is_below(phrase, verb);
}

// "…, where they met", "on Monday, when they met", "the summit, at which they signed": clauses of the same occasion.
bool takes_up(const SentenceView& view, int verb) {
  const Relation r = view.relation(verb);
  if (r != Relation::acl_relcl && r != Relation::advcl) return false;
  for (const int c : view.children(verb)) {
    if (r == Relation::advcl ? view.lemma_is(c, {"when"}) && c > view.head(verb) : view.lemma_is(c, {"when", "where"}))
      return true;
    if (r == Relation::acl_relcl && view.is_relative_pronoun(c)) {
      const std::string preposition = preposition_of(view, c);
      if (preposition == "at" || preposition == "during" || preposition == "on") return true;
    }
  }
  return false;
}

bool is_predicate(const SentenceView& view, int index) {
  return view.is_verb(index) || view.child(index, Relation::cop).has_value();
}

bool is_past(const SentenceView& view, int predicate) {
  const auto copula = view.child(predicate, Relation::cop);
  return copula ? view.token(*copula).xpos == "VBD" : view.is_finite_past(predicate);
}

// No subject of its own, or a pronoun for the subject of the clause before: "he flew to Lima, and he met".
bool shares_subject(const SentenceView& view, int verb, int before) {
  auto subject = view.child(verb, Relation::nsubj);
  if (!subject) subject = view.child(verb, Relation::nsubj_pass);
  if (!subject) return true;
  const auto other = view.child(before, Relation::nsubj);
  if (!other || view.token(*subject).upos != Upos::pron) return false;
  const Mention* own = view.mention(*subject);
  const Mention* first = view.mention(*other);
  return own != nullptr && first != nullptr && !own->referents.empty() && own->referents == first->referents;
}

// "Visiting Lima in May, he thanked …": the participle before the main clause.
int leading_participle(const SentenceView& view, int verb) {
  for (const int c : view.children(verb))
    if (c < verb && view.relation(c) == Relation::advcl && view.token(c).xpos == "VBG" &&
        !view.has_child_lemma(c, {"after", "before", "since", "until", "without", "despite", "by"}))
      return c;
  return -1;
}

// The verb from which a clause takes over when and where it happened: the first of a row of verbs with one subject, the
// main clause of "without meeting", "while visiting"; -1 if there is none.
int lender(const SentenceView& view, int trigger) {
  int verb = trigger;
  for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) {
    if (is_clause_border(view, verb)) return -1;
    verb = view.head(verb);
  }
  int governor = verb < 0 ? -1 : view.head(verb);
  if (governor >= 0 && takes_up(view, verb)) {
    for (int steps = 4; governor >= 0 && !view.is_verb(governor) && steps > 0; --steps) governor = view.head(governor);
    return governor >= 0 && governor < verb && view.is_verb(governor) ? governor : -1;
  }
  if (verb >= 0 && view.is_verb(verb))
    if (const int participle = leading_participle(view, verb); participle >= 0) return participle;
  if (governor < 0 || !is_predicate(view, governor)) return -1;
  if (view.relation(verb) == Relation::conj && shares_subject(view, verb, governor) &&
      is_past(view, verb) == is_past(view, governor))
    return governor;
  // "said on Monday after meeting": who speaks does so the same day.
  const bool same_day =
      view.has_child_lemma(verb, {"after"}) && view.lemma_is(governor, {"say", "tell", "announce", "add", "declare"});
  const bool apart = view.has_child_lemma(verb, {"after", "before", "since", "until", "for"}) && !same_day;
  if (view.relation(verb) == Relation::advcl && view.token(verb).xpos == "VBG" && !apart) return governor;
  return -1;
}

template <typename Expression>
const Expression* nearest(const SentenceView& view, const std::vector<Expression>& list, int trigger, int object) {
  const Expression* best = nullptr;
  std::tuple<int, bool, int> best_key{unreachable, true, 0};
  const auto first = std::lower_bound(list.begin(), list.end(), view.number(),
                                      [](const Expression& e, int number) { return e.sentence < number; });
  for (auto at = first; at != list.end() && at->sentence == view.number(); ++at) {
    const int d = distance(view, trigger, at->head);
    if (d == unreachable || (at->tokens.contains(static_cast<std::uint32_t>(std::max(object, 0))) && object >= 0))
      continue;
    // "met B on Monday and C on Tuesday": of two of the same clause, the one behind the object.
    const std::tuple key{d, object >= 0 && at->head < object, object < 0 ? 0 : std::abs(at->head - object)};
    if (key < best_key) {
      best = &*at;
      best_key = key;
    }
  }
  return best;
}

// Within the words of an object's own name, as in "the 2016 Summit", a date names rather than dates.
const TimeExpression* narrower(const SentenceView& view, const std::vector<TimeExpression>& times, int trigger,
                               const TimeExpression* held) {
  for (const TimeExpression& t : times)
    if (t.sentence == view.number() && held->range.from <= t.range.from && t.range.until <= held->range.until &&
        t.range != held->range && distance(view, trigger, t.head) != unreachable)
      return &t;
  return held;
}

bool is_place_phrase(const SentenceView& view, int head) {
  const std::string preposition = preposition_of(view, head);
  return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "off";
}

// "exchanged views on the situation in Haiti", "satisfaction with the opening in Lima": the place of what is spoken of.
bool is_within_topic(const SentenceView& view, const Entities& entities, int trigger, int place) {
  constexpr EntityTypes agents = EntityTypes(EntityType::person) | EntityType::country | EntityType::organization;
  for (int at = view.head(place), steps = view.size(); at >= 0 && at != trigger && steps > 0; at = view.head(at), --steps) {
    if (view.is_verb(at)) return false;
    const Relation r = view.relation(at);
    if (r != Relation::obl && r != Relation::nmod) continue;
    const std::string preposition = preposition_of(view, at);
    if (const Mention* m = view.mention(at); m && !m->referents.empty())  // "talks with Duarte in Lima"
      if (agents.has(entities.list[static_cast<std::size_t>(m->referents.front())].type)) return false;
    if (preposition == "on" && view.lemma_is(at, {"sideline", "margin", "fringe", "eve", "occasion", "day"})) continue;
    for (const std::string_view topic : {"on", "about", "with", "over", "against", "regarding", "concerning", "towards", "for"})
      if (preposition == topic) return true;
  }
  return false;
}

std::optional<EntityId> own_place(const SentenceView& view, const Entities& entities, int trigger, int object) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  std::optional<EntityId> best;
  std::tuple<int, bool, int> best_key{unreachable, true, 0};
  for (const Mention* m : view.mentions()) {
    if (m->referents.size() != 1 || m->kind == MentionKind::adjective || m->head == trigger) continue;
    if (!places.has(entities.list[static_cast<std::size_t>(m->referents.front())].type)) continue;
    if (!is_place_phrase(view, m->head) || belongs_before(view, trigger, m->head) ||
        is_within_topic(view, entities, trigger, m->head))
      continue;
    const int d = distance(view, trigger, m->head);
    if (d == unreachable) continue;
    const std::tuple key{d, object >= 0 && m->head < object, object < 0 ? 0 : std::abs(m->head - object)};
    if (key < best_key) {
      best = m->referents.front();
      best_key = key;
    }
  }
  return best;
}

// Where somebody has come by a verb of travel: "visiting Lima", "flew to Lima", "is in Lima".
std::optional<EntityId> destination(const SentenceView& view, const Entities& entities, int verb) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  const bool copular = view.child(verb, Relation::cop).has_value();
  if (!copular && !view.lemma_is(verb, {"visit", "fly", "travel", "go", "come", "arrive", "head", "return", "tour",
                                        "reach", "land", "journey", "drive", "sail"}))
    return std::nullopt;
  for (const Mention* m : view.mentions()) {
    if (m->referents.size() != 1 || m->kind == MentionKind::adjective) continue;
    if (!places.has(entities.list[static_cast<std::size_t>(m->referents.front())].type)) continue;
    const std::string preposition = preposition_of(view, m->head);
    const bool inside = preposition == "in" || preposition == "at";
    if (copular ? m->head == verb && inside
                : view.head(m->head) == verb &&
                      (view.relation(m->head) == Relation::obj ||
                       (view.relation(m->head) == Relation::obl && (inside || preposition == "to" || preposition == "into"))))
      return m->referents.front();
  }
  return std::nullopt;
}

// "flew to Lima, where he met": the noun that the clause with "where" modifies.
std::optional<EntityId> where_place(const SentenceView& view, const Entities& entities, int trigger) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  for (int at = trigger, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps) {
    if (view.relation(at) == Relation::acl_relcl) {
      if (!view.has_child_lemma(at, {"where"}) || view.head(at) < 0) return std::nullopt;
      const Mention* m = view.mention(view.head(at));
      if (!m || m->referents.size() != 1) return std::nullopt;
      const EntityId id = m->referents.front();
      return places.has(entities.list[static_cast<std::size_t>(id)].type) ? std::optional(id) : std::nullopt;
    }
    if (is_clause_border(view, at) && view.relation(at) != Relation::conj) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

const TimeExpression* time_of(const SentenceView& view, const std::vector<TimeExpression>& times, int trigger,
                              int object) {
  const TimeExpression* found = nearest(view, times, trigger, object);
  if (found && belongs_before(view, trigger, found->head) && !found->future) found = nullptr;
  for (int at = trigger, steps = 3; !found && steps > 0; --steps) {
    at = lender(view, at);
    if (at < 0) return nullptr;
    found = nearest(view, times, at, -1);
    if (found && found->head > trigger) found = nullptr;
  }
  return found ? narrower(view, times, trigger, found) : nullptr;
}

const AmountExpression* amount_of(const SentenceView& view, const std::vector<AmountExpression>& amounts, int trigger) {
  return nearest(view, amounts, trigger, -1);
}

std::optional<EntityId> place_of(const SentenceView& view, const Entities& entities, int trigger, int object) {
  std::optional<EntityId> found = own_place(view, entities, trigger, object);
  if (!found) found = where_place(view, entities, trigger);
  for (int at = trigger, steps = 3; !found && steps > 0; --steps) {
    at = lender(view, at);
    if (at < 0) return std::nullopt;
    found = own_place(view, entities, at, -1);
    if (!found) found = destination(view, entities, at);
  }
  return found;
}

}  // namespace chancery

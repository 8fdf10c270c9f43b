#include <cstdlib>
#include <tuple>

#include "relations/qualifier_scope.hpp"
#include "relations/qualifiers.hpp"

namespace chancery {
namespace {

bool is_place_phrase(const SentenceView& view, int head) {
  const std::string preposition = preposition_of(view, head);
  return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "off";
}

// "met here on Monday", where the text tells from which town it is written.
bool is_here(const SentenceView& view, const Mention& m) {
  return m.kind == MentionKind::pronoun && view.relation(m.head) == Relation::advmod && view.lemma_is(m.head, {"here"});
}

// "exchanged views on the situation in Haiti", "satisfaction with the opening in Lima": the place of what is spoken of.
bool is_within_topic(const SentenceView& view, const Entities& entities, int trigger, int object, int place) {
  constexpr EntityTypes agents = EntityTypes(EntityType::person) | EntityType::country | EntityType::organization;
  for (int at = view.head(place), steps = view.size(); at >= 0 && at != trigger && steps > 0;
       at = view.head(at), --steps) {
    if (view.is_verb(at)) return false;
    const Relation r = view.relation(at);
    if (r != Relation::obl && r != Relation::nmod) continue;
    if (object >= 0 && view.is_below(object, at)) continue;  // "used it against Omani vessels near the shoal"
    const std::string preposition = preposition_of(view, at);
    if (const Mention* m = view.mention(at); m && !m->referents.empty())  // "talks with Duarte in Lima"
      if (agents.has(entities.list[static_cast<std::size_t>(m->referents.front())].type)) return false;
    if (preposition == "on" && view.lemma_is(at, {"sideline", "margin", "fringe", "eve", "occasion", "day"})) continue;
    for (const std::string_view topic :
         {"on", "about", "with", "over", "against", "regarding", "concerning", "towards", "for"})
      if (preposition == topic) return true;
  }
  return false;
}

// "met Berg, first secretary at the embassy": where he serves, and not where he was met.
bool is_of_post(const SentenceView& view, int place) {
  const int post = view.head(place);
  if (post < 0 || view.relation(post) != Relation::appos) return false;
  const auto preposition = view.child(place, Relation::case_);
  return preposition && *preposition == post + 1;
}

std::optional<EntityId> own_place(const SentenceView& view, const Entities& entities, int trigger, int object) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  std::optional<EntityId> best;
  std::tuple<int, bool, int> best_key{unreachable, true, 0};
  for (const Mention* m : view.mentions()) {
    if (m->referents.size() != 1 || m->kind == MentionKind::adjective || m->head == trigger) continue;
    if (!places.has(entities.list[static_cast<std::size_t>(m->referents.front())].type)) continue;
    if (!(is_place_phrase(view, m->head) || is_here(view, *m)) || belongs_before(view, trigger, m->head) ||
        is_of_deed(view, m->head, trigger) || is_of_post(view, m->head) ||
        is_within_topic(view, entities, trigger, object, m->head))
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
                : view.head(m->head) == verb && (view.relation(m->head) == Relation::obj ||
                                                 (view.relation(m->head) == Relation::obl &&
                                                  (inside || preposition == "to" || preposition == "into"))))
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

// "In Turkey Minister Duarte met": what opens the sentence is said of its main clause, though the parser lose it in a
// name.
std::optional<EntityId> opening_place(const SentenceView& view, const Entities& entities, int trigger) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  if (view.size() < 4 || (view.token(0).form != "In" && view.token(0).form != "At")) return std::nullopt;
  for (int at = trigger, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps)
    if (is_clause_border(view, at)) return std::nullopt;
  for (const Mention* m : view.mentions())
    if (m->kind == MentionKind::name && m->tokens.begin == 1 && m->referents.size() == 1 &&
        view.token(m->head).relation == Relation::compound &&
        places.has(entities.list[static_cast<std::size_t>(m->referents.front())].type))
      return m->referents.front();
  return std::nullopt;
}

}  // namespace

std::optional<EntityId> place_of(const SentenceView& view, const Entities& entities, int trigger, int object) {
  std::optional<EntityId> found = own_place(view, entities, trigger, object);
  if (!found) found = where_place(view, entities, trigger);
  if (!found) found = opening_place(view, entities, trigger);
  for (int at = trigger, steps = 3; !found && steps > 0; --steps) {
    at = lender(view, at);
    if (at < 0) return std::nullopt;
    found = own_place(view, entities, at, -1);
    if (!found) found = destination(view, entities, at);
  }
  return found;
}

}  // namespace chancery

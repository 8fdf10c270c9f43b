#include "entities/former_bearers.hpp"

#include <algorithm>

#include "entities/binding.hpp"
#include "entities/office_bearers.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

bool has_held(const Draft& draft, EntityId person, const TitleSpan& title, KnownId body) {
  const auto known = draft.entity(person).known;
  if (!known) return false;
  return std::ranges::any_of(draft.known.offices_of(*known), [&](const OfficeTerm* term) {
    return term->body == body && (term->role == title.role || title.vague) &&
           (!draft.day || !term->start || *term->start <= *draft.day);
  });
}

}  // namespace

std::optional<EntityId> former_bearer(Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  if (!title.former || title.plural || title.employee || title.bodies.size() != 1) return std::nullopt;
  const Sentence& sentence = draft.sentence(title.sentence);
  if (ascii_lower(sentence.tokens[title.extent.begin].form) != "the") return std::nullopt;
  const int head = head_of(sentence, title.extent);
  const auto barred = co_arguments(draft, title.sentence, head, draft.result.mentions);
  const auto may_be = [&](EntityId id) {
    return draft.entity(id).type == EntityType::person && !is_possessor(draft, title, id) &&
           std::find(barred.begin(), barred.end(), id) == barred.end();
  };
  const auto known = draft.entity(title.bodies[0]).known;
  constexpr double in_mind = 10.0;
  if (known)
    if (const auto found = discourse.best([&](EntityId id) {
          return may_be(id) && discourse.weight(id) >= in_mind && has_held(draft, id, title, *known);
        }))
      return found;
  const Relation role = sentence.tokens[static_cast<std::size_t>(head)].relation;
  if ((role != Relation::nsubj && role != Relation::nsubj_pass) || title.extent.begin > 2) return std::nullopt;
  const LocalSubject last = subject_before(draft, title.sentence, draft.result.mentions);
  if (last.entities.size() != 1 || !may_be(last.entities[0])) return std::nullopt;
  const bool of_state = draft.entity(title.bodies[0]).type == EntityType::country;
  const auto home = country_of_person(draft, last.entities[0]);
  if (of_state && home && *home != title.bodies[0]) return std::nullopt;
  return last.entities[0];
}

}  // namespace chancery

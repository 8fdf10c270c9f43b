#include "entities/office_compatriots.hpp"

#include <algorithm>

#include "entities/binding.hpp"
#include "entities/office_bearers.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

bool is_told(const Draft& draft, EntityId person) {
  return !draft.notes[static_cast<std::size_t>(person)].callings.empty() ||
         std::ranges::any_of(draft.result.offices, [&](const OfficePhrase& phrase) {
           return phrase.holder == person &&
                  !(phrase.title.empty() && phrase.body && draft.entity(*phrase.body).type == EntityType::country);
         });
}

// Of the well-known, those whose offices the knowledge base has: another would have been found there.
bool is_known_otherwise(const Draft& draft, const TitleSpan& title, EntityId person) {
  const auto known = draft.entity(person).known;
  if (!known) return false;
  const auto terms = draft.known.offices_of(*known);
  return !terms.empty() &&
         std::ranges::none_of(terms, [&](const OfficeTerm* term) { return term->role == title.role; });
}

}  // namespace

std::optional<EntityId> untold_compatriot(const Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                          EntityId state) {
  static const WordSet one_of_many("a|an|another|any|no|one|some|every|each");
  if (draft.entity(state).type != EntityType::country || title.plural || title.former || title.employee ||
      title.vague || title.profession || title.noun == "counterpart")
    return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (one_of_many.has(ascii_lower(tokens[title.extent.begin].form))) return std::nullopt;
  const auto barred =
      co_arguments(draft, title.sentence, head_of(draft.sentence(title.sentence), title.extent), draft.result.mentions);
  constexpr double in_mind = 20.0, lead = 2.0;
  std::optional<EntityId> best;
  double first = 0.0, second = 0.0;
  discourse.each([&](EntityId id, double weight) {
    if (weight < in_mind || draft.entity(id).type != EntityType::person ||
        std::find(barred.begin(), barred.end(), id) != barred.end())
      return;
    if (is_possessor(draft, title, id) || is_told(draft, id) || is_known_otherwise(draft, title, id) ||
        country_of_person(draft, id) != state)
      return;
    if (weight > first) {
      second = first;
      first = weight;
      best = id;
    } else {
      second = std::max(second, weight);
    }
  });
  return first >= lead * second ? best : std::nullopt;
}

}  // namespace chancery

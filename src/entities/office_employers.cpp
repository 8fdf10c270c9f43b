#include "entities/office_employers.hpp"

#include <algorithm>

#include "entities/nominals.hpp"
#include "entities/office_completion.hpp"

namespace chancery {
namespace {

// Where the phrase stands that may tell of the employer: before the title, or behind its "for".
bool stands_at(const Sentence& sentence, const TitleSpan& title, const NominalSpan& nominal) {
  static const WordSet links("of|for|at|with|in|to|from");
  const bool before = nominal.tokens.end == title.tokens.begin;
  const bool after = title.tokens.end < sentence.tokens.size() && nominal.tokens.begin == title.tokens.end + 1 &&
                     links.has(ascii_lower(sentence.tokens[title.tokens.end].form));
  return before || after;
}

// The organ of a state for which one may work.
bool is_service(const NominalSpan& nominal) {
  static const WordSet services("ministry|army|navy|police|military|prosecutor|bank|agency|commission|court|parliament|senate|embassy");
  return services.has(nominal.lemma);
}

void replace_body(Draft& draft, TitleSpan& title, EntityId body) {
  for (OfficePhrase& phrase : draft.result.offices) {
    const bool held = std::find(title.holders.begin(), title.holders.end(), phrase.holder) != title.holders.end();
    if (phrase.sentence == title.sentence && held && phrase.title == title.text && phrase.body == title.bodies[0]) phrase.body = body;
  }
  title.bodies = {body};
}

}  // namespace

void complete_from_employer(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  const bool of_state = title.bodies.size() == 1 && draft.entity(title.bodies[0]).type == EntityType::country;
  if (!title.employee || title.plural || draft.is_label(title.sentence) || (!title.bodies.empty() && !of_state)) return;
  const auto& nominals = draft.nominals;
  const auto [first, last] = std::ranges::equal_range(nominals, title.sentence, {}, &NominalSpan::sentence);
  for (auto one = first; one != last; ++one) {
    const NominalSpan nominal = *one;
    if ((nominal.kind != NominalKind::body && nominal.kind != NominalKind::described) || (of_state && !is_service(nominal))) continue;
    if (!stands_at(draft.sentence(title.sentence), title, nominal)) continue;
    const Resolved found = resolve_nominal(draft, discourse, nominal);
    if (found.entities.size() != 1 || draft.entity(found.entities[0]).type != EntityType::organization) return;
    if (of_state) return replace_body(draft, title, found.entities[0]);
    title.extent.begin = std::min(title.extent.begin, nominal.tokens.begin);
    title.extent.end = std::max(title.extent.end, nominal.tokens.end);
    title.bodies = {found.entities[0]};
    if (title.holders.size() == 1) give_body(draft, title, found.entities[0], 0.7F);
    return;
  }
}

}  // namespace chancery

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

bool is_of_its_own(const NominalSpan& nominal) {
  static const WordSet bodies(
      "authority|board|guard|corps|association|union|exchange|brigade|society|registry|chamber|federation|foundation|"
      "bureau|directorate|academy|regulator|watchdog|service|coastguard");
  return bodies.has(nominal.lemma);
}

// The organ of a state for which one may work.
bool is_service(const NominalSpan& nominal) {
  static const WordSet services(
      "ministry|army|navy|police|military|prosecutor|bank|agency|commission|court|parliament|senate|embassy");
  return services.has(nominal.lemma) || is_of_its_own(nominal);
}

// "commander of the Somali coast guard", "Chad's electoral commission chief": who leads the body, and not the state
// whose it is.
bool is_led(const TitleSpan& title, const NominalSpan& nominal) {
  static const WordSet of_states(
      "minister|ambassador|envoy|consul|premier|chancellor|king|queen|emir|sultan|representative|counterpart|ruler|"
      "attaché|attache");
  static const WordSet bodies(
      "army|navy|bank|court|parliament|senate|commission|agency|tribunal|council|committee|institute");
  return !of_states.has(title.noun) && (bodies.has(nominal.lemma) || is_of_its_own(nominal));
}

void replace_body(Draft& draft, TitleSpan& title, EntityId body) {
  for (OfficePhrase& phrase : draft.result.offices) {
    const bool held = std::find(title.holders.begin(), title.holders.end(), phrase.holder) != title.holders.end();
    if (phrase.sentence == title.sentence && held && phrase.title == title.text && phrase.body == title.bodies[0])
      phrase.body = body;
  }
  title.bodies = {body};
}

// Who leads an organ of the state holds an office of the state, too.
bool is_organ(const NominalSpan& nominal) {
  static const WordSet organs(
      "army|navy|police|military|guard|coastguard|parliament|senate|commission|council|committee|court|tribunal");
  return organs.has(nominal.lemma);
}

void add_body(Draft& draft, const TitleSpan& title, EntityId body) {
  std::vector<OfficePhrase> made;
  for (const OfficePhrase& phrase : draft.result.offices) {
    const bool held = std::find(title.holders.begin(), title.holders.end(), phrase.holder) != title.holders.end();
    if (phrase.sentence != title.sentence || !held || phrase.title != title.text || phrase.body != title.bodies[0])
      continue;
    made.push_back(phrase);
    made.back().body = body;
  }
  draft.result.offices.insert(draft.result.offices.end(), made.begin(), made.end());
}

}  // namespace

void complete_from_employer(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  const EntityType type = title.bodies.size() == 1 ? draft.entity(title.bodies[0]).type : EntityType::organization;
  const bool of_state = type == EntityType::country || (type == EntityType::place && !title.employee);
  if (title.plural || draft.is_label(title.sentence) || (!title.bodies.empty() && !of_state) ||
      (!title.employee && !of_state))
    return;
  const auto& nominals = draft.nominals;
  const auto [first, last] = std::ranges::equal_range(nominals, title.sentence, {}, &NominalSpan::sentence);
  for (auto one = first; one != last; ++one) {
    const NominalSpan nominal = *one;
    if ((nominal.kind != NominalKind::body && nominal.kind != NominalKind::described) ||
        (of_state && !(title.employee ? is_service(nominal) : is_led(title, nominal))))
      continue;
    if (!stands_at(draft.sentence(title.sentence), title, nominal)) continue;
    const Resolved found = resolve_nominal(draft, discourse, nominal);
    if (found.entities.size() != 1 || draft.entity(found.entities[0]).type != EntityType::organization) return;
    if (of_state && !title.employee && is_organ(nominal)) return add_body(draft, title, found.entities[0]);
    if (of_state) return replace_body(draft, title, found.entities[0]);
    title.extent.begin = std::min(title.extent.begin, nominal.tokens.begin);
    title.extent.end = std::max(title.extent.end, nominal.tokens.end);
    title.bodies = {found.entities[0]};
    if (title.holders.size() == 1) give_body(draft, title, found.entities[0], 0.7F);
    return;
  }
}

}  // namespace chancery

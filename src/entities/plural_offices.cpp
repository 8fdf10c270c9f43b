#include "entities/plural_offices.hpp"

#include <algorithm>

#include "entities/nominals.hpp"
#include "entities/office_wording.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// "The leaders" after "the ASEAN leaders", "the ministers" after "the G7 foreign ministers": the bodies for which they
// stand, if no persons were so called since.
std::vector<EntityId> bodies_of_leaders(const Draft& draft, const TitleSpan& title) {
  constexpr int reach = 8;  // sentences
  static const WordSet standing("leader|minister|diplomat|official");
  if (!standing.has(title.noun)) return {};
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->sentence + reach < title.sentence) break;
    if (mention->kind != MentionKind::office && mention->kind != MentionKind::nominal) continue;
    const bool person = draft.entity(mention->referents[0]).type == EntityType::person;
    if (person && mention->referents.size() > 1) return {};
    if (person || mention->kind != MentionKind::office) continue;
    const int at = draft.title_at(mention->sentence, static_cast<std::uint32_t>(mention->head));
    if (at < 0) continue;
    const TitleSpan& other = draft.titles[static_cast<std::size_t>(at)];
    if (other.noun != title.noun || !other.plural) continue;
    // "the bloc's ministers" are its members'
    const auto& words = draft.sentence(other.sentence).tokens;
    if (title.noun != "leader" && std::any_of(words.begin() + other.extent.begin, words.begin() + other.tokens.end,
                                              [](const Token& one) { return one.xpos == "POS"; }))
      return {};
    std::vector<EntityId> since;  // "EU ministers met. Minister Berg saw Minister Holm. The ministers said": those two
    for (const TitleSpan& one : draft.titles)
      if (one.sentence > other.sentence && one.sentence < title.sentence && one.noun == title.noun && !one.plural &&
          one.holders.size() == 1 && std::find(since.begin(), since.end(), one.holders[0]) == since.end())
        since.push_back(one.holders[0]);
    return since.size() > 1 ? std::vector<EntityId>{} : mention->referents;
  }
  return {};
}

// "spoke to both leaders" where the text names but one of them: of the two states, by name where it gives one.
Resolved leaders_of_states(const Draft& draft, const Discourse& discourse, NominalSpan group) {
  group.kind = NominalKind::states;
  Resolved found = resolve_group(draft, discourse, group);
  for (EntityId& one : found.entities)
    for (const OfficePhrase& phrase : draft.result.offices)
      if (phrase.body == one && !phrase.former && !phrase.employee &&
          leads(lexicon::title_role(ascii_lower(phrase.title)))) {
        one = phrase.holder;
        break;
      }
  found.confidence = 0.6F;
  return found;
}

// "all the ministers", "our presidents" after a president and a premier, or two secretaries: none of whom the text has
// told to hold such an office.
bool hold_otherwise(const Draft& draft, const TitleSpan& title, const std::vector<EntityId>& persons) {
  if (title.noun != "minister" && title.noun != "ambassador" && title.noun != "general" && title.noun != "governor" &&
      title.noun != "mayor" && title.noun != "president" && title.noun != "premier" && title.noun != "king")
    return false;
  return std::any_of(persons.begin(), persons.end(), [&](EntityId person) {
    bool told = false;
    for (const OfficePhrase& phrase : draft.result.offices) {
      if (phrase.holder != person || phrase.title.empty()) continue;
      if (ascii_lower(phrase.title).find(title.noun) != std::string::npos) return false;
      told = true;
    }
    return told;
  });
}

// "Chad and Togo … their ambassadors" after envoys of Chile and Peru: those of the states whose they are. Of "their
// envoys" where nobody knows whose, none is known.
bool serve_others(const Draft& draft, const Discourse& discourse, const TitleSpan& title,
                  const std::vector<EntityId>& persons) {
  if (title.extent.begin == 0) return false;
  const auto before = static_cast<int>(title.extent.begin) - 1;
  if (draft.sentence(title.sentence).tokens[static_cast<std::size_t>(before)].xpos != "PRP$") return false;
  static const WordSet sent("ambassador|envoy|consul|diplomat|attaché|emissary|representative");
  const auto meant = resolve_third_person(draft, discourse, title.sentence, before, draft.result.mentions).entities;
  const auto owners = states_of(draft, meant);
  const bool of_states = std::all_of(meant.begin(), meant.end(),
                                     [&](EntityId id) { return draft.entity(id).type == EntityType::country; });
  if (owners.empty() || !of_states) return sent.has(title.noun);
  return std::any_of(persons.begin(), persons.end(), [&](EntityId person) {
    const auto state = country_of_person(draft, person);
    return state && std::find(owners.begin(), owners.end(), *state) == owners.end();
  });
}

// "The co-chairmen" after "was held under the co-chairmanship of Berg and Duarte", "Berg and Duarte co-chaired it": the
// two who are named where the text last told of a chair.
std::vector<EntityId> persons_in_chair(const Draft& draft, const TitleSpan& title) {
  constexpr int reach = 25;  // sentences
  static const WordSet chairs(
      "chair|chairman|chairwoman|chairperson|co-chair|co-chairman|co-chairwoman|co-chairperson"),
      telling("chair|co-chair|chairmanship|co-chairmanship|chairman|co-chairman");
  if (!chairs.has(title.noun)) return {};
  for (int at = title.sentence - 1; at >= 0 && at + reach >= title.sentence; --at) {
    const auto& tokens = draft.sentence(at).tokens;
    if (std::none_of(tokens.begin(), tokens.end(),
                     [](const Token& one) { return telling.has(ascii_lower(one.lemma)); }))
      continue;
    std::vector<EntityId> persons;
    for (const Mention& one : draft.result.mentions)
      if (one.sentence == at && one.kind == MentionKind::name && one.referents.size() == 1 &&
          draft.entity(one.referents[0]).type == EntityType::person &&
          std::find(persons.begin(), persons.end(), one.referents[0]) == persons.end())
        persons.push_back(one.referents[0]);
    return persons.size() == 2 ? persons : std::vector<EntityId>{};
  }
  return {};
}

}  // namespace

Resolved resolve_plural_office(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::string before = title.extent.begin > 0 ? ascii_lower(tokens[title.extent.begin - 1].form) : "";
  const bool counted = before == "both" || before == "two" || before == "three" || before == "2";
  static const WordSet servants("official|diplomat|envoy");  // "the two officials": of whom the text has told
  if ((title.employee && !(counted && servants.has(title.noun))) || !(counted || is_definite(draft, title))) return {};
  // "the heads of all the services": of what the text has not named
  if (title.tokens.end < tokens.size() && ascii_lower(tokens[title.tokens.end].form) == "of") return {};
  NominalSpan group;
  group.count = before == "three" ? 3 : before == "two" || before == "2" ? 2 : 0;
  group.kind = NominalKind::persons;
  group.sentence = title.sentence;
  group.tokens = title.extent;
  group.head = head_of(draft.sentence(title.sentence), title.tokens);
  group.lemma = title.key;
  group.definite = counted || is_definite(draft, title);
  if (const auto persons = persons_in_chair(draft, title); !persons.empty()) return {persons, 0.7F};
  if (const auto bodies = bodies_of_leaders(draft, title); !bodies.empty()) return {bodies, 0.6F};
  if (const Resolved persons = resolve_group(draft, discourse, group);
      !persons.entities.empty() || title.noun != "leader")
    return hold_otherwise(draft, title, persons.entities) || serve_others(draft, discourse, title, persons.entities)
               ? Resolved{}
               : persons;
  return leaders_of_states(draft, discourse, group);
}

}  // namespace chancery

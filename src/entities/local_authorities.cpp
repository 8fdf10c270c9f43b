#include "entities/local_authorities.hpp"

#include <algorithm>

namespace chancery {
namespace {

// The bare noun of the force that came to the mission before the place; nothing if none did.
std::optional<std::uint32_t> force_at_mission(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  for (std::uint32_t at = 0; at + 1 < name.tokens.begin; ++at)
    if (comes_to_mission(sentence, static_cast<int>(at)) && draft.name_at(name.sentence, at) < 0 &&
        (at == 0 || sentence.tokens[at - 1].head != static_cast<int>(at)))
      return at;
  return std::nullopt;
}

}  // namespace

bool comes_to_mission(const Sentence& sentence, int subject) {
  static const WordSet missions("embassy|consulate|chancery"), forces("police|policemen|officers|soldiers|gendarmes"),
      coming("storm|raid|search|enter|surround|seal|cordon|encircle|ransack|besiege|guard");
  const Token& force = sentence.tokens[static_cast<std::size_t>(subject)];
  if (force.relation != Relation::nsubj || force.head < subject || !forces.has(ascii_lower(force.form)) ||
      !coming.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(force.head)].lemma)))
    return false;
  return std::any_of(sentence.tokens.begin() + force.head, sentence.tokens.end(), [&](const Token& one) {
    return one.head == force.head && one.relation == Relation::obj && missions.has(ascii_lower(one.form));
  });
}

std::optional<LocalAuthority> local_authority(Draft& draft, const NameSpan& name) {
  if (name.nested || name.adjective || name.entities.size() != 1 || name.tokens.begin < 2) return std::nullopt;
  const auto known = draft.entity(name.entities[0]).known;
  if (!known || draft.entity(name.entities[0]).type != EntityType::place) return std::nullopt;
  const KnownThing& place = draft.known.things()[static_cast<std::size_t>(*known)];
  const auto state = place.country;
  const auto& tokens = draft.sentence(name.sentence).tokens;
  if (!state || ascii_lower(tokens[name.tokens.begin - 1].form) != "in") return std::nullopt;
  static const WordSet arrests("arrested|detained|jailed|imprisoned|sentenced|re-arrested");
  const std::uint32_t at = name.tokens.begin - 2;
  const std::string word = ascii_lower(tokens[at].form);
  if (arrests.has(word))
    return LocalAuthority{name.tokens, draft.known_entity(*state), 0.6F};  // "was detained in Minsk": by the state
  if (const auto force = force_at_mission(draft, name))
    return LocalAuthority{{*force, *force + 1}, draft.known_entity(*state), 0.7F};
  static const WordSet authorities("police|prosecutors|prosecutor|authorities|gendarmes|investigators|magistrates");
  // "officials in Astana": those of a capital serve the state
  static const WordSet servants("officials|lawmakers");
  if (!(authorities.has(word) || (place.capital && servants.has(word))) || draft.name_at(name.sentence, at) >= 0)
    return std::nullopt;
  return LocalAuthority{{at, at + 1}, draft.known_entity(*state), 0.7F};
}

}  // namespace chancery

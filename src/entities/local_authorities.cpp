#include "entities/local_authorities.hpp"

namespace chancery {

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
  static const WordSet authorities("police|prosecutors|prosecutor|authorities|gendarmes|investigators|magistrates");
  // "officials in Astana": those of a capital serve the state
  static const WordSet servants("officials|lawmakers");
  if (!(authorities.has(word) || (place.capital && servants.has(word))) || draft.name_at(name.sentence, at) >= 0)
    return std::nullopt;
  return LocalAuthority{{at, at + 1}, draft.known_entity(*state), 0.7F};
}

}  // namespace chancery

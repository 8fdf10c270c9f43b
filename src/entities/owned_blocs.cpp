#include "entities/owned_blocs.hpp"

#include <algorithm>

#include "entities/words.hpp"

namespace chancery {

std::optional<EntityId> bloc_of_owner(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet blocs("bloc|grouping|union|organisation|organization");
  static const WordSet turns("presidency|chairmanship|chair|leadership|membership");
  if (!blocs.has(nominal.lemma) || !nominal.modifiers.empty()) return std::nullopt;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const std::int32_t turn = tokens[static_cast<std::size_t>(nominal.head)].head;
  if (turn < 0 || !turns.has(tokens[static_cast<std::size_t>(turn)].lemma)) return std::nullopt;
  // "Togo's Kofi Addo, the chair of the bloc"
  const Token& post = tokens[static_cast<std::size_t>(turn)];
  const std::int32_t chair = post.relation == Relation::appos ? post.head : -1;
  std::optional<KnownId> state;
  for (std::size_t at = 0; at < tokens.size() && !state; ++at) {
    if ((tokens[at].head != turn && tokens[at].head != chair) || tokens[at].relation != Relation::nmod_poss) continue;
    const int index = draft.name_at(nominal.sentence, static_cast<std::uint32_t>(at));
    if (index < 0) continue;
    const NameSpan& owner = draft.names[static_cast<std::size_t>(index)];
    if (owner.entities.size() == 1) state = draft.entity(owner.entities[0]).known;
  }
  if (!state) return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const Entity& one = draft.result.list[at];
    if (one.type != EntityType::organization || !one.known) continue;
    const auto& members = draft.known.things()[static_cast<std::size_t>(*one.known)].members;
    if (std::find(members.begin(), members.end(), *state) == members.end()) continue;
    if (found) return std::nullopt;
    found = static_cast<EntityId>(at);
  }
  return found;
}

}  // namespace chancery

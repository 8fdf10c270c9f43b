#include "entities/consortia.hpp"

#include <algorithm>

#include "entities/words.hpp"

namespace chancery {
namespace {

const WordSet& consortium_nouns() {
  static const WordSet words("consortium|syndicate");
  return words;
}

// The organisations in the row behind the word, each but a few words after the one before.
std::vector<EntityId> row_behind(const Draft& draft, int sentence, std::uint32_t at) {
  constexpr std::uint32_t widest_gap = 5;
  std::vector<EntityId> row;
  std::uint32_t end = at + 1;
  for (const NameSpan& name : draft.names) {
    if (name.sentence != sentence || name.nested || name.adjective || name.tokens.begin <= at ||
        name.entities.size() != 1)
      continue;
    if (name.tokens.begin > end + widest_gap) break;
    const EntityId id = name.entities[0];
    if (draft.entity(id).type == EntityType::organization && std::find(row.begin(), row.end(), id) == row.end())
      row.push_back(id);
    end = name.tokens.end;
  }
  return row;
}

}  // namespace

Resolved resolve_consortium(const Draft& draft, const NominalSpan& nominal) {
  constexpr int farthest = 6;  // sentences
  if (!consortium_nouns().has(nominal.lemma)) return {};
  static const WordSet opening("of|led|headed|comprising|including|grouping|formed|made|consisting|between");
  for (int sentence = nominal.sentence; sentence >= 0 && sentence + farthest >= nominal.sentence; --sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    const std::size_t last = sentence == nominal.sentence ? static_cast<std::size_t>(nominal.head) : tokens.size();
    for (std::size_t at = last; at-- > 0;) {
      if (!consortium_nouns().has(ascii_lower(tokens[at].lemma)) || at + 1 >= tokens.size() ||
          !opening.has(ascii_lower(tokens[at + 1].form)))
        continue;
      if (auto row = row_behind(draft, sentence, static_cast<std::uint32_t>(at)); !row.empty())
        return {std::move(row), 0.65F};
    }
  }
  return {};
}

}  // namespace chancery

#include "entities/papers_named_next.hpp"

#include "core/unicode.hpp"
#include "entities/thing_nouns.hpp"

namespace chancery {
namespace {

constexpr int reach = 3;  // sentences to the name

bool opens_as_known(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  return name.tokens.begin <= 1 && ascii_lower(tokens.front().form) == "the";
}

}  // namespace

std::optional<EntityId> paper_named_next(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.type != EntityType::document || nominal.definite || !nominal.modifiers.empty() ||
      nominal.name != nominal.short_name)
    return std::nullopt;
  std::optional<EntityId> found;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1) continue;
    const EntityId paper = name.entities[0];
    if (draft.entity(paper).type != EntityType::document ||
        !same_kind(nominal.lemma, noun_of_name(draft.entity(paper).name)))
      continue;
    if (found && *found != paper) return std::nullopt;
    if (found) continue;
    if (name.sentence <= nominal.sentence || name.sentence > nominal.sentence + reach || !opens_as_known(draft, name))
      return std::nullopt;
    found = paper;
  }
  return found;
}

}  // namespace chancery

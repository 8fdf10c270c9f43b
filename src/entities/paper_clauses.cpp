#include "entities/paper_clauses.hpp"

#include <algorithm>

#include "entities/nominal_view.hpp"

namespace chancery {

std::vector<EntityId> signers_in_clause(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet relatives("which|that"), signing("sign|conclude|negotiate|reach|strike|make|ink|initial"),
      signed_by("signed|concluded|negotiated|reached|struck");
  constexpr int longest = 14;
  if (nominal.type != EntityType::document) return {};
  const NominalView view(draft, nominal.sentence);
  const int next = nominal.head + 1;
  if (!relatives.has(view.lower(next)) && !signed_by.has(view.lower(next))) return {};
  std::vector<EntityId> names;
  bool signs = signed_by.has(view.lower(next));
  for (int at = next + 1; at < view.size() && at < next + longest; ++at) {
    if (view.lower(at) == ",") break;
    if (view.token(at).upos == Upos::verb) {
      if (signs) break;
      if (!signing.has(ascii_lower(view.token(at).lemma))) return {};
      signs = true;
    }
    if (const int name = view.name_at(at); name >= 0) {
      const EntityId one = view.name(name).entities[0];
      const EntityType type = draft.entity(one).type;
      if (type == EntityType::country || type == EntityType::organization || type == EntityType::person)
        names.push_back(one);
      at = std::max(at, static_cast<int>(view.name(name).tokens.end) - 1);
    }
  }
  return signs ? names : std::vector<EntityId>();
}

bool is_told_beside(const Draft& draft, EntityId thing, const std::vector<EntityId>& names) {
  const auto has = [&](EntityId id) { return std::find(names.begin(), names.end(), id) != names.end(); };
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& mention) {
    if (mention.referents.size() != 1 || mention.referents[0] != thing) return false;
    return std::ranges::any_of(draft.names_in(mention.sentence), [&](const NameSpan& name) {
      return std::any_of(name.entities.begin(), name.entities.end(), has);
    });
  });
}

}  // namespace chancery

#include "relations/requirements.hpp"

#include <algorithm>

#include "relations/arguments.hpp"

namespace chancery {
namespace {

// Whether the word itself names an entity of these classes; "missiles" in "BrahMos missiles" does not.
bool names(const SentenceView& view, const Entities& entities, int token, EntityTypes types) {
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    return m->head == token && !m->referents.empty() &&
           types.has(entities.list[static_cast<std::size_t>(m->referents.front())].type);
  });
}

}  // namespace

bool is_met(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, const Requirement& requirement, int trigger,
            bool itself) {
  for (const Slot& slot : requirement.slots)
    for (const Filler& filler : fillers(view, trigger, slot)) {
      if (requirement.lemmas.empty() && requirement.types.empty()) return true;
      if (!requirement.types.empty() &&
          (itself ? names(view, entities, filler.token, requirement.types)
                  : !resolve(view, entities, lexicon, filler, requirement.types).empty()))
        return true;
      const auto wanted = [&](int token) {
        return std::find(requirement.lemmas.begin(), requirement.lemmas.end(), view.lemma(token)) != requirement.lemmas.end();
      };
      if (wanted(filler.token)) return true;
      // "Yacht Club Argentino", "Universidad de Lima": what a name is called may stand first
      if (!itself && slot.kind == Slot::Kind::self && slot.then.empty())
        if (const Mention* m = view.mention(filler.token); m && m->kind == MentionKind::name)
          for (auto at = static_cast<int>(m->tokens.begin); at < static_cast<int>(m->tokens.end); ++at)
            if (wanted(at)) return true;
    }
  return false;
}

}  // namespace chancery

#include "relations/requirements.hpp"

#include <algorithm>

#include "relations/arguments.hpp"
#include "relations/trigger_tests.hpp"

namespace chancery {
namespace {

// Whether the word itself names an entity of these classes; "missiles" in "BrahMos missiles" does not.
bool names(const SentenceView& view, const Entities& entities, int token, EntityTypes types) {
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    return m->head == token && !m->referents.empty() &&
           types.has(entities.list[static_cast<std::size_t>(m->referents.front())].type);
  });
}

// Whether one of the lemmas is the word's, or a verb's with its particle: "take over".
bool is_called(const SentenceView& view, int token, const Requirement& requirement) {
  const std::string_view lemma = view.lemma(token);
  if (!requirement.first_words.may_have(lemma)) return false;
  const std::vector<std::string>& words = requirement.lemmas;
  for (auto at = std::lower_bound(words.begin(), words.end(), lemma); at != words.end() && at->starts_with(lemma); ++at)
    if (at->size() == lemma.size() ||
        (view.is_verb(token) && (*at)[lemma.size()] == ' ' &&
         has_companion(view, TriggerClass::verb, token, std::string_view(*at).substr(lemma.size() + 1))))
      return true;
  return false;
}

}  // namespace

RequirementTest::RequirementTest(const SentenceView& view, const Entities& entities, const PatternSet& patterns)
    : view_(view), entities_(entities), patterns_(patterns), lists_(patterns.word_list_count()) {
  for (int token = 0; token < view.size(); ++token)
    for (const int list : patterns.word_lists_with(view.lemma(token))) lists_[static_cast<std::size_t>(list)] = true;
}

bool RequirementTest::is_met(const Requirement& requirement, int trigger, bool itself, KnownFillers& known) const {
  if (!may_be_met(requirement)) return false;
  const bool by_name = is_in_sentence(requirement);
  for (const Slot& slot : requirement.slots)
    for (const Filler& filler : known.of(view_, trigger, slot)) {
      if (requirement.lemmas.empty() && requirement.types.empty()) return true;
      if (!requirement.types.empty() &&
          (itself ? names(view_, entities_, filler.token, requirement.types)
                  : !resolve(view_, entities_, patterns_.lexicon(), filler, requirement.types).empty()))
        return true;
      if (!by_name) continue;
      if (is_called(view_, filler.token, requirement)) return true;
      // "Yacht Club Argentino", "Universidad de Lima": what a name is called may stand first
      if (!itself && slot.kind == Slot::Kind::self && slot.then.empty())
        if (const Mention* m = view_.mention(filler.token); m && m->kind == MentionKind::name)
          for (auto at = static_cast<int>(m->tokens.begin); at < static_cast<int>(m->tokens.end); ++at)
            if (is_called(view_, at, requirement)) return true;
    }
  return false;
}

}  // namespace chancery

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

bool is_same_place(const Slot& a, const Slot& b) {
  return a.key == b.key && a.kind == b.kind && a.word == b.word &&
         std::equal(a.then.begin(), a.then.end(), b.then.begin(), b.then.end(), is_same_place);
}

}  // namespace

std::span<const Filler> KnownFillers::of(const SentenceView& view, int trigger, const Slot& slot) {
  if (trigger != trigger_) places_.clear();
  trigger_ = trigger;
  const auto known = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
    return place.key == slot.key && is_same_place(*place.slot, slot);
  });
  if (known != places_.end()) return known->fillers;
  places_.push_back({slot.key, &slot, fillers(view, trigger, slot)});
  return places_.back().fillers;
}

bool is_met(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, const Requirement& requirement,
            int trigger, bool itself, KnownFillers& known) {
  for (const Slot& slot : requirement.slots)
    for (const Filler& filler : known.of(view, trigger, slot)) {
      if (requirement.lemmas.empty() && requirement.types.empty()) return true;
      if (!requirement.types.empty() && (itself ? names(view, entities, filler.token, requirement.types)
                                                : !resolve(view, entities, lexicon, filler, requirement.types).empty()))
        return true;
      if (is_called(view, filler.token, requirement)) return true;
      // "Yacht Club Argentino", "Universidad de Lima": what a name is called may stand first
      if (!itself && slot.kind == Slot::Kind::self && slot.then.empty())
        if (const Mention* m = view.mention(filler.token); m && m->kind == MentionKind::name)
          for (auto at = static_cast<int>(m->tokens.begin); at < static_cast<int>(m->tokens.end); ++at)
            if (is_called(view, at, requirement)) return true;
    }
  return false;
}

}  // namespace chancery

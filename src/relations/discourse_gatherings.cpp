// Gatherings that no word beside the trigger names.
#include <algorithm>
#include <optional>
#include <vector>

#include "relations/discourse_arguments.hpp"
#include "relations/occasion_spoken_of.hpp"

namespace chancery {

std::optional<EntityId> DiscourseArguments::forum_told_before() const {
  if (!told_.forum) return std::nullopt;
  const auto names_it = [&](const Mention& m) { return m.referents == std::vector<EntityId>{*told_.forum}; };
  const auto& mentions = entities_.mentions;
  const auto first = std::find_if(mentions.begin(), mentions.end(), names_it);
  if (first == mentions.end() || first->sentence >= view_.number()) return std::nullopt;
  // "told of the plans for the summit": what one has to do with it is said
  const bool here =
      std::any_of(view_.mentions().begin(), view_.mentions().end(), [&](const Mention* m) { return names_it(*m); });
  return here ? std::nullopt : told_.forum;
}

std::vector<Argument> DiscourseArguments::occasion(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  if (!allowed.has(EntityType::event)) return {};
  auto what = occasion_spoken_of(view_, entities_, trigger);
  // "opened the session. Berg was there too": at the summit, of which it is a part
  if (!what || is_part_of_gathering(entities_.list[static_cast<std::size_t>(*what)]))
    if (const auto whole = forum_told_before()) what = whole;
  return what ? meant(*what, trigger, allowed, trust) : std::vector<Argument>{};
}

std::vector<Argument> DiscourseArguments::forum(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  static const Slot doer = *parse_slot("subject");
  const auto told = forum_told_before();
  if (!told || !allowed.has(EntityType::event) || attribution_.is_quoted(view_.number(), trigger)) return {};
  const auto doers = arguments(view_, entities_, patterns_.lexicon(), trigger, {doer}, EntityType::person);
  if (!view_.is_finite_past(trigger) || view_.has_child_lemma(trigger, {"have"})) return {};  // "had said": before it
  const bool leads = std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
    return !office.employee && !office.former &&
           std::any_of(doers.begin(), doers.end(), [&](const Argument& who) { return who.entity == office.holder; });
  });
  return leads ? meant(*told, trigger, allowed, trust) : std::vector<Argument>{};
}

}  // namespace chancery

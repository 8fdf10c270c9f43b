// Who strikes where the sentence tells of the strikes only.
#include <algorithm>
#include <vector>

#include "relations/discourse_arguments.hpp"

namespace chancery {

bool DiscourseArguments::may_strike_here(const Assault& assault) const {
  const auto at = [&](EntityId id) -> const Entity& { return entities_.list[static_cast<std::size_t>(id)]; };
  return std::all_of(view_.mentions().begin(), view_.mentions().end(), [&](const Mention* m) {
    if (m->referents.size() != 1 || m->kind == MentionKind::adjective) return true;
    const Entity& place = at(m->referents.front());
    if (place.type != EntityType::place || !place.country) return true;
    if (is_at_home(assault.assailant, m->referents.front())) return false;
    return !at(assault.target).country || at(assault.target).country == place.country;
  });
}

// "Israel bombed Lebanon. … The strikes hit a depot near Tyre."
std::vector<Argument> DiscourseArguments::assailant(int trigger, EntityTypes allowed,
                                                    const std::vector<Match>& earlier) const {
  constexpr float trust = 0.8F;
  std::vector<Assault> told = told_.assaults;
  for (const Match& m : earlier)
    if (m.trigger < trigger && m.pattern->property == attacked_)
      told.push_back({m.subject.entity, m.object.entity, view_.number()});
  std::vector<EntityId> found;
  for (const Assault& one : told)
    if (may_strike_here(one) && std::find(found.begin(), found.end(), one.assailant) == found.end())
      found.push_back(one.assailant);
  if (found.size() != 1) return {};  // of two who strike each other it may be either
  return meant(found.front(), trigger, allowed, trust);
}

}  // namespace chancery

// What the text has told to be built or paid for and by whom, where no word beside the trigger names it.
#include "relations/discourse_arguments.hpp"

namespace chancery {

std::vector<Argument> DiscourseArguments::undertaking(int trigger, EntityTypes allowed) const {
  constexpr int farthest = 4;  // sentences
  constexpr float trust = 0.75F;
  const auto& thing = told_.undertaken;
  if (!thing || view_.number() - thing->sentence > farthest ||
      (told_.helped && told_.helped->sentence > thing->sentence))
    return {};
  return meant(thing->entity, trigger, allowed, trust);
}

std::vector<Argument> DiscourseArguments::work(int trigger, EntityTypes allowed) const {
  constexpr int farthest = 4;  // sentences
  constexpr float trust = 0.75F;
  auto found = undertaking(trigger, allowed);
  if (!found.empty()) return found;
  const auto main = main_work(*told_.works, view_.number(), farthest);
  return main ? meant(*main, trigger, allowed, trust) : found;
}

std::vector<Argument> DiscourseArguments::builders(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.75F;
  std::vector<Argument> found;
  if (undertaking(trigger, EntityTypes(EntityType::facility) | EntityType::project).empty()) return found;
  for (const EntityId who : told_.builders)
    if (allowed.has(entities_.list[static_cast<std::size_t>(who)].type))
      found.push_back({who, trigger, view_.token(trigger).span, trust});
  return found;
}

}  // namespace chancery

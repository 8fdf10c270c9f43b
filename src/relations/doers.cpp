// Who did what the text last told, where a judgement of it names the deed alone ("the move", "it") or not even that.
#include <algorithm>
#include <string>

#include "relations/discourse_arguments.hpp"

namespace chancery {
namespace {

// A clause that tells on its own what happened, or what somebody says has: no purpose, no condition, nothing relative.
bool tells_deed(const SentenceView& view, const Lexicon& lexicon, int verb) {
  for (int at = verb; at >= 0; at = view.head(at)) {
    const Relation relation = view.relation(at);
    if (relation == Relation::root) return true;
    if (relation == Relation::ccomp && view.head(at) >= 0 && lexicon.say.contains(view.lemma(view.head(at)))) continue;
    if (relation != Relation::conj && relation != Relation::parataxis) return false;
  }
  return true;
}

// "condemned the attack": no law, and no visit.
bool speaks_of_force(const SentenceView& view, const Lexicon& lexicon, int trigger) {
  const LemmaSet* force = lexicon.find(std::string(chancery_namespace) + "words-attack");
  const LemmaSet* harm = lexicon.find(std::string(chancery_namespace) + "words-harm");
  return std::ranges::any_of(objects(view, trigger), [&](const Filler& one) {
    return (force && force->contains(view.lemma(one.token))) || (harm && harm->contains(view.lemma(one.token)));
  });
}

// For whom a person decides: the state of his office, else the one that he is known to be of.
EntityId acted_for(const Entities& entities, const std::vector<Argument>& by_office, EntityId who) {
  if (!by_office.empty()) return by_office.front().entity;
  const Entity& one = entities.list[static_cast<std::size_t>(who)];
  if (one.type != EntityType::person || !one.country) return who;
  for (std::size_t id = 0; id < entities.list.size(); ++id)
    if (entities.list[id].type == EntityType::country && entities.list[id].known == one.country)
      return static_cast<EntityId>(id);
  return who;
}

}  // namespace

Deed deed_told(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, int before) {
  static const Slot subject = *parse_slot("subject");
  for (int verb = std::min(before, view.size()) - 1; verb >= 0; --verb) {
    const bool forceful = lexicon.force.contains(view.lemma(verb));
    if (!view.is_verb(verb) || (!forceful && !lexicon.step.contains(view.lemma(verb)))) continue;
    if (!tells_deed(view, lexicon, verb)) continue;
    auto found = arguments(view, entities, lexicon, verb, {subject}, agent_types);
    if (!found.empty()) return {std::move(found), forceful, 0};
  }
  return {};
}

std::vector<Argument> DiscourseArguments::doer(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  const auto own = takers_of_side(trigger);
  Deed deed = deed_told(view_, entities_, patterns_.lexicon(), trigger);
  if (deed.doers.empty()) deed = told_.deed;
  if (speaks_of_force(view_, patterns_.lexicon(), trigger) && !deed.forceful) return {};
  std::vector<Argument> found;
  for (const Argument& one : deed.doers) {
    const EntityId who = acted_for(entities_, bodies_of({one}, allowed), one.entity);
    for (const EntityId judge : own)
      if (judge == who || judge == one.entity) return {};
    for (const Argument& meant_one : meant(who, trigger, allowed, trust))
      if (std::ranges::none_of(found, [&](const Argument& a) { return a.entity == who; })) found.push_back(meant_one);
  }
  return found;
}

}  // namespace chancery

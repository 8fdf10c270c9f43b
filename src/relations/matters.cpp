// What sides are taken on where the sentence does not say on what, or only describes it: a plan, a treaty; and of whom
// a prisoner's release is demanded.
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "relations/discourse_arguments.hpp"
#include "relations/name_words.hpp"
#include "relations/states_spoken_of.hpp"

namespace chancery {
namespace {

// What is drafted and agreed on, and so may be liked or not; a letter or a list is not.
bool is_contested(const Entity& thing) {
  constexpr std::array<std::string_view, 39> words = {
      "treaty",   "pact",       "accord",     "agreement",  "deal",      "bill",     "law",          "plan",
      "proposal", "draft",      "text",       "resolution", "reform",    "charter",  "protocol",     "convention",
      "budget",   "motion",     "amendment",  "regulation", "directive", "levy",     "tax",          "ruling",
      "decree",   "scheme",     "compromise", "truce",      "ceasefire", "contract", "constitution", "framework",
      "roadmap",  "settlement", "package",    "measure",    "opinion",   "paper",    "declaration"};
  if (thing.type == EntityType::project) return true;
  return thing.type == EntityType::document && name_has_word(thing, words);
}

}  // namespace

// Those whose stance the trigger tells, and those for whom they act: nobody asks himself.
std::vector<EntityId> DiscourseArguments::takers_of_side(int trigger) const {
  static const Slot doer = *parse_slot("subject"), holder = *parse_slot("holder");
  auto who =
      arguments(view_, entities_, patterns_.lexicon(), trigger, {view_.is_verb(trigger) ? doer : holder}, agent_types);
  for (const Argument& one : speaker(trigger, agent_types)) who.push_back(one);
  std::vector<EntityId> found;
  for (const Argument& one : who) {
    found.push_back(one.entity);
    for (const OfficePhrase& office : entities_.offices)
      if (office.holder == one.entity && office.body) found.push_back(*office.body);
  }
  return found;
}

std::vector<EntityId> captors_in(const SentenceView& view, const Entities& entities, const Lexicon& lexicon) {
  static const Slot doer = *parse_slot("subject"), whose = *parse_slot("subject>modifier");
  constexpr EntityTypes holders = EntityTypes(EntityType::country) | EntityType::organization;
  std::vector<EntityId> found;
  for (int at = 0; at < view.size(); ++at)
    if (view.is_verb(at) && view.lemma_is(at, {"arrest", "detain", "jail", "imprison"}))
      for (const Argument& one : arguments(view, entities, lexicon, at, {doer, whose}, holders))
        found.push_back(one.entity);
  return found;
}

// "Mali arrested the singer. … Chile demanded her release."
std::vector<Argument> DiscourseArguments::captor(int trigger, EntityTypes allowed,
                                                 const std::vector<Match>& earlier) const {
  constexpr float trust = 0.8F;
  std::vector<EntityId> captors;
  const auto take = [&](EntityId who) {
    if (std::find(captors.begin(), captors.end(), who) == captors.end()) captors.push_back(who);
  };
  for (const Match& m : earlier)
    if (m.trigger < trigger && m.pattern->property == detained_) take(m.subject.entity);
  for (const Owned& one : told_.captors) take(one.entity);
  if (captors.size() != 1) return {};  // of two who hold somebody it may be either
  const auto own = takers_of_side(trigger);
  if (std::find(own.begin(), own.end(), captors.front()) != own.end()) return {};
  constexpr std::array<std::string_view, 3> hands = {"court", "tribunal", "police"};
  const auto state =  // what its court does to one, the state may do to the next
      name_has_word(entities_.list[static_cast<std::size_t>(captors.front())], hands)
          ? state_of(entities_, captors.front())
          : std::nullopt;
  return meant(state.value_or(captors.front()), trigger, allowed, trust);
}

// "Chile rejected the pact. … Peru is against.": on what sides were taken last, in the sentence or the one before.
std::optional<EntityId> DiscourseArguments::last_taken_sides_on(int trigger, EntityTypes allowed,
                                                                const std::vector<Match>& earlier) const {
  const auto own = takers_of_side(trigger);
  const auto fits = [&](EntityId id) {
    return allowed.has(entities_.list[static_cast<std::size_t>(id)].type) &&
           std::find(own.begin(), own.end(), id) == own.end();
  };
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
    if (m->trigger < trigger && told_.takes_sides(m->pattern->property) && fits(m->object.entity))
      return m->object.entity;
  if (const auto& before = told_.contested; before && before->sentence + 1 >= view_.number() && fits(before->entity))
    return before->entity;
  return std::nullopt;
}

// The plan or treaty that was told of last, if nearby and not in passing: the text names it again or opens with it.
std::optional<EntityId> DiscourseArguments::contested_thing(int trigger, EntityTypes allowed) const {
  constexpr int near = 3, far = 20, lead = 2;  // sentences
  const auto end = std::partition_point(entities_.mentions.begin(), entities_.mentions.end(), [&](const Mention& m) {
    return m.sentence < view_.number() || (m.sentence == view_.number() && static_cast<int>(m.tokens.begin) < trigger);
  });
  std::optional<EntityId> last;
  for (auto mention = std::make_reverse_iterator(end); mention != entities_.mentions.rend(); ++mention) {
    const int back = view_.number() - mention->sentence;
    if (back > far || (!last && back > near)) break;
    if (mention->referents.size() != 1) continue;
    const EntityId what = mention->referents.front();
    const Entity& thing = entities_.list[static_cast<std::size_t>(what)];
    if (last ? what == *last : mention->sentence < lead && allowed.has(thing.type) && is_contested(thing)) return what;
    if (!last && allowed.has(thing.type) && is_contested(thing)) last = what;
  }
  return std::nullopt;
}

std::vector<Argument> DiscourseArguments::matter(int trigger, EntityTypes allowed,
                                                 const std::vector<Match>& earlier) const {
  constexpr float trust = 0.8F;
  auto what = last_taken_sides_on(trigger, allowed, earlier);
  if (!what) what = contested_thing(trigger, allowed);
  return what ? meant(*what, trigger, allowed, trust) : std::vector<Argument>{};
}

}  // namespace chancery

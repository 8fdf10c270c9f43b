#include "relations/discourse_arguments.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <string_view>

#include "relations/name_words.hpp"

namespace chancery {

bool DiscourseArguments::speaks_for_others(EntityId person) const {
  return std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
    return office.holder == person && office.employee && office.title.find("pokes") != std::string::npos;
  });
}

std::vector<Argument> DiscourseArguments::speaker(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.9F;
  const auto who = attribution_.speaker(view_.number(), trigger);
  if (who && allowed.has(EntityType::country) && !allowed.has(EntityType::person) &&
      entities_.list[static_cast<std::size_t>(*who)].type == EntityType::person)
    return states_of({{*who, trigger, view_.token(trigger).span, trust}});
  return who ? meant(*who, trigger, allowed, trust) : std::vector<Argument>{};
}

std::vector<Argument> DiscourseArguments::meant(EntityId id, int trigger, EntityTypes allowed, float trust) const {
  if (!allowed.has(entities_.list[static_cast<std::size_t>(id)].type)) return {};
  return {{id, trigger, view_.token(trigger).span, trust}};
}

std::vector<Argument> DiscourseArguments::states_of(const std::vector<Argument>& persons) const {
  constexpr float trust = 0.8F;
  std::vector<Argument> states;
  for (const Argument& person : persons)
    for (const OfficePhrase& office : entities_.offices) {
      if (office.holder != person.entity || !office.body || office.former) continue;
      if (entities_.list[static_cast<std::size_t>(*office.body)].type != EntityType::country) continue;
      states.push_back({*office.body, person.token, person.span, person.confidence * trust});
      break;
    }
  return states;
}

std::vector<Argument> DiscourseArguments::bodies_of(const std::vector<Argument>& persons, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  auto found = allowed.has(EntityType::country) ? states_of(persons) : std::vector<Argument>{};
  if (!found.empty() || !allowed.has(EntityType::organization)) return found;
  for (const Argument& person : persons)
    for (const OfficePhrase& office : entities_.offices) {
      if (office.holder != person.entity || !office.body || office.former || office.employee) continue;
      if (entities_.list[static_cast<std::size_t>(*office.body)].type != EntityType::organization) continue;
      found.push_back({*office.body, person.token, person.span, person.confidence * trust});
      break;
    }
  return found;
}

// The object of the last match that counts before the trigger, else what an earlier sentence told, if that is near.
template <typename Counts>
std::vector<Argument> DiscourseArguments::object_told_before(int trigger, EntityTypes allowed,
                                                             const std::vector<Match>& earlier,
                                                             const std::optional<Owned>& before, int farthest,
                                                             Counts counts) const {
  constexpr float near = 0.85F, far = 0.75F;
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
    if (m->object.token < trigger && counts(*m)) return meant(m->object.entity, trigger, allowed, near);
  if (!before || view_.number() - before->sentence > farthest) return {};
  return meant(before->entity, trigger, allowed, far);
}

// "A owns 60 per cent of X. B keeps a tenth.": the share is of what the text spoke of before.
std::vector<Argument> DiscourseArguments::whole(int trigger, EntityTypes allowed,
                                                const std::vector<Match>& earlier) const {
  constexpr int farthest = 3;  // sentences
  auto found = object_told_before(trigger, allowed, earlier, told_.owned, farthest, [&](const Match& m) {
    return m.pattern->property == owns_ && m.pattern->things.empty();
  });
  // "the miner founded by Weber, who holds 49 per cent": of what he founded
  if (found.empty() && view_.relation(trigger) == Relation::acl_relcl)
    if (auto founded = object_told_before(
            trigger, allowed, earlier, std::nullopt, 0,
            [&](const Match& m) { return m.pattern->property == founded_ && m.subject.token == view_.head(trigger); });
        !founded.empty())
      return founded;
  const bool near = told_.undertaken && view_.number() - told_.undertaken->sentence <= 1;
  const bool later =
      near && told_.owned && told_.undertaken->sentence > told_.owned->sentence &&
      std::none_of(earlier.begin(), earlier.end(), [&](const Match& m) { return m.pattern->property == owns_; });
  return (found.empty() && near) || later ? undertaking(trigger, allowed)
                                          : found;  // "will develop the field. Acme will hold 51 per cent"
}

// "Norway gave Chad ten million, and Peru pledged a further two": who was helped last.
std::vector<Argument> DiscourseArguments::beneficiary(int trigger, EntityTypes allowed,
                                                      const std::vector<Match>& earlier) const {
  constexpr int farthest = 3;  // sentences
  constexpr float trust = 0.75F;
  auto found = object_told_before(trigger, allowed, earlier, told_.helped, farthest,
                                  [&](const Match& m) { return m.pattern->property == aids_ && m.trigger != trigger; });
  if (!found.empty()) {  // "Norway has divers in Apia, Peru sent tents": help that goes on goes to the state
    const bool place =
        entities_.list[static_cast<std::size_t>(found.front().entity)].type == EntityType::place;  // no body's seat
    if (const auto state =
            place && allowed.has(EntityType::country) ? state_of(entities_, found.front().entity) : std::nullopt)
      found.front().entity = *state;
    return found;
  }
  if (allowed.has(EntityType::organization))
    if (const auto fund = fund_spoken_of(trigger)) return meant(*fund, trigger, allowed, trust);
  if (!allowed.has(EntityType::country)) return found;
  found = stricken(trigger, allowed);
  if (!found.empty()) return found;
  if (told_.dateline) return meant(*told_.dateline, trigger, allowed, trust);
  if (const auto state = state_in_need(trigger)) return meant(*state, trigger, allowed, trust);
  return {};
}

std::vector<Argument> DiscourseArguments::benefactor(int trigger, EntityTypes allowed,
                                                     const std::vector<Match>& earlier) const {
  constexpr int farthest = 3;  // sentences
  constexpr float near = 0.85F, far = 0.75F;
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
    if (m->subject.token < trigger && m->pattern->property == aids_ && m->trigger != trigger)
      return meant(m->subject.entity, trigger, allowed, near);
  if (!told_.helper || view_.number() - told_.helper->sentence > farthest) return {};
  return meant(told_.helper->entity, trigger, allowed, far);
}

std::vector<Argument> DiscourseArguments::of_sanctions(const std::optional<Owned>& whom, int trigger,
                                                       EntityTypes allowed) const {
  constexpr int farthest = 5;  // sentences
  constexpr float trust = 0.85F;
  if (!whom || view_.number() - whom->sentence > farthest) return {};
  return meant(whom->entity, trigger, allowed, trust);
}

std::optional<EntityId> DiscourseArguments::state_in_need(int trigger) const {
  static const Slot giver = *parse_slot("subject");
  if (!told_.need) return std::nullopt;
  const auto helpers = arguments(view_, entities_, patterns_.lexicon(), trigger, {giver},
                                 EntityTypes(EntityType::country) | EntityType::organization);
  const StateSpokenOf* first = nullptr;
  int most = 0;
  for (const StateSpokenOf& one : told_.states) {
    const bool helps =
        std::any_of(helpers.begin(), helpers.end(), [&](const Argument& a) { return a.entity == one.state; }) ||
        std::find(told_.givers.begin(), told_.givers.end(), one.state) != told_.givers.end() ||
        std::find(told_.assailants.begin(), told_.assailants.end(), one.state) != told_.assailants.end();
    if (helps) continue;
    most = std::max(most, one.times);
    if (!first || one.rank < first->rank) first = &one;
  }
  return first && 2 * first->times >= most ? std::optional(first->state) : std::nullopt;
}

// "The Tarvo Fund was set up in May. Peru promised ten million": no fund that gives by its nature is paid into.
std::optional<EntityId> DiscourseArguments::fund_spoken_of(int trigger) const {
  constexpr int farthest = 3;  // sentences
  constexpr std::array<std::string_view, 1> fund = {"fund"};
  constexpr std::array<std::string_view, 9> giving = {"monetary",  "investment",  "wealth",   "pension",   "hedge",
                                                      "sovereign", "development", "children", "population"};
  const auto end = std::ranges::upper_bound(entities_.mentions, view_.number(), {}, &Mention::sentence);
  for (const Mention& m : std::ranges::subrange(entities_.mentions.begin(), end) | std::views::reverse) {
    if (m.sentence + farthest < view_.number()) break;
    if ((m.sentence == view_.number() && static_cast<int>(m.tokens.begin) > trigger) || m.referents.size() != 1)
      continue;
    const Entity& body = entities_.list[static_cast<std::size_t>(m.referents.front())];
    if (body.type != EntityType::organization || !name_has_word(body, fund) || name_has_word(body, giving)) continue;
    return m.referents.front();
  }
  return std::nullopt;
}

std::vector<Argument> DiscourseArguments::stricken(int trigger, EntityTypes allowed) const {
  constexpr int farthest = 12;  // sentences
  constexpr float trust = 0.75F;
  if (!told_.stricken || view_.number() - told_.stricken->sentence > farthest || !allowed.has(EntityType::country))
    return {};
  return {{told_.stricken->entity, trigger, view_.token(trigger).span, trust}};
}

// "thanked Japan for the boats that it gave": given to whoever thanks.
std::vector<Argument> DiscourseArguments::grateful(int trigger, EntityTypes allowed,
                                                   const std::vector<Match>& earlier) const {
  static const Slot giver = *parse_slot("subject");
  const auto givers = arguments(view_, entities_, patterns_.lexicon(), trigger, {giver},
                                EntityTypes(EntityType::country) | EntityType::organization);
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m) {
    const bool thanks = m->pattern->property == thanked_ ||
                        (m->pattern->property == praised_ && !view_.lemma_is(m->trigger, {"commend", "hail", "laud"}));
    if (!thanks || m->trigger >= trigger) continue;
    const bool same = std::any_of(givers.begin(), givers.end(), [&](const Argument& one) {
      if (one.entity == m->object.entity) return true;
      const auto states = states_of({m->object});  // "thanked Weber for the boats that Austria gave"
      return !states.empty() && states.front().entity == one.entity;
    });
    if (!same) continue;
    if (allowed.has(entities_.list[static_cast<std::size_t>(m->subject.entity)].type)) return {m->subject};
    if (auto states = states_of({m->subject}); !states.empty()) return states;
  }
  return {};
}

std::vector<Argument> DiscourseArguments::interlocutor(int trigger, EntityTypes allowed,
                                                       const std::vector<Match>& earlier) const {
  constexpr float trust = 0.85F;
  static const Slot doer = *parse_slot("subject"), holder = *parse_slot("holder");
  const auto who = arguments(view_, entities_, patterns_.lexicon(), trigger, {view_.is_verb(trigger) ? doer : holder},
                             EntityTypes(EntityType::person) | EntityType::country);
  if (who.size() != 1) return {};
  // "invited Duarte to the summit and handed over a letter"
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
    if (m->trigger < trigger &&
        std::find(exchanged_.begin(), exchanged_.end(), m->pattern->property) != exchanged_.end()) {
      if (m->subject.entity == who.front().entity) return meant(m->object.entity, trigger, allowed, trust);
      if (m->object.entity == who.front().entity && patterns_.is_symmetric(m->pattern->property))
        return meant(m->subject.entity, trigger, allowed, trust);  // "was received by Duarte and passed on a letter"
    }
  std::vector<EntityId> others;
  int sentence = -1;
  for (auto one = told_.exchanges.rbegin();
       one != told_.exchanges.rend() && (sentence < 0 || one->sentence == sentence); ++one) {
    if (one->one != who.front().entity && one->other != who.front().entity) continue;
    const EntityId other = one->one == who.front().entity ? one->other : one->one;
    if (!allowed.has(entities_.list[static_cast<std::size_t>(other)].type)) continue;
    sentence = one->sentence;
    if (std::find(others.begin(), others.end(), other) == others.end()) others.push_back(other);
  }
  if (others.size() != 1) return {};
  return {{others.front(), trigger, view_.token(trigger).span, trust}};
}

std::optional<std::vector<Argument>> DiscourseArguments::told_in(Slot::Kind place, int trigger, EntityTypes allowed,
                                                                 const std::vector<Match>& earlier) const {
  switch (place) {
    case Slot::Kind::speaker:
      return speaker(trigger, allowed);
    case Slot::Kind::occasion:
      return occasion(trigger, allowed);
    case Slot::Kind::forum:
      return forum(trigger, allowed);
    case Slot::Kind::destination:
      return destination(trigger, allowed, earlier);
    case Slot::Kind::scene:
      return scene(trigger, allowed);
    case Slot::Kind::ruler:
      return ruler(trigger, allowed);
    case Slot::Kind::beneficiary:
      return beneficiary(trigger, allowed, earlier);
    case Slot::Kind::benefactor:
      return benefactor(trigger, allowed, earlier);
    case Slot::Kind::sanctioner:
      return of_sanctions(told_.sanctioner, trigger, allowed);
    case Slot::Kind::sanctionee:
      return of_sanctions(told_.sanctionee, trigger, allowed);
    case Slot::Kind::assailant:
      return assailant(trigger, allowed, earlier);
    case Slot::Kind::grateful:
      return grateful(trigger, allowed, earlier);
    case Slot::Kind::interlocutor:
      return interlocutor(trigger, allowed, earlier);
    case Slot::Kind::negotiators:
      return negotiators(trigger, allowed, earlier);
    case Slot::Kind::stricken:
      return stricken(trigger, allowed);
    case Slot::Kind::laureate:
      return laureate(trigger, allowed, earlier);
    case Slot::Kind::protagonist:
      return protagonist(trigger, allowed, earlier);
    case Slot::Kind::traveller:
      return travellers(trigger, allowed);
    case Slot::Kind::undertaking:
      return undertaking(trigger, allowed);
    case Slot::Kind::work:
      return work(trigger, allowed);
    case Slot::Kind::builder:
      return builders(trigger, allowed);
    case Slot::Kind::ballot:
      return ballot(trigger, allowed);
    case Slot::Kind::treaty:
    case Slot::Kind::paper:
    case Slot::Kind::body:
    case Slot::Kind::club:
      return joined(place, trigger, allowed);
    case Slot::Kind::chaired:
      return chaired(trigger, allowed);
    case Slot::Kind::captor:
      return captor(trigger, allowed, earlier);
    case Slot::Kind::matter:
      return matter(trigger, allowed, earlier);
    case Slot::Kind::doer:
      return doer(trigger, allowed);
    default:
      return std::nullopt;
  }
}

// "Weber won the election. … Congratulations came from Lima.": who was last told to win, however far back.
std::optional<EntityId> protagonist_of(const Entities& entities, const Match& match) {
  if (!match.pattern->pairs.empty()) return std::nullopt;
  return entities.list[static_cast<std::size_t>(match.subject.entity)].type == EntityType::person
             ? std::optional(match.subject.entity)
             : std::nullopt;
}

std::vector<Argument> DiscourseArguments::protagonist(int trigger, EntityTypes allowed,
                                                      const std::vector<Match>& earlier) const {
  constexpr int farthest = 4;  // sentences
  constexpr float near = 0.8F, far = 0.75F;
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
    if (m->trigger < trigger && (m->pattern->property == met_ || m->pattern->property == visited_))
      if (const auto who = protagonist_of(entities_, *m)) return meant(*who, trigger, allowed, near);
  if (!told_.protagonist || view_.number() - told_.protagonist->sentence > farthest) return {};
  return meant(told_.protagonist->entity, trigger, allowed, far);
}

}  // namespace chancery

// "the Gulf state", "the kingdom", "the Kenyan capital": states by region and kind, and their capitals.
#include <algorithm>
#include <tuple>

#include "entities/definite_parts.hpp"
#include "entities/guest_states.hpp"
#include "entities/impersonal.hpp"
#include "entities/joint_authors.hpp"
#include "entities/nominals.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"
#include "entities/state_regions.hpp"

namespace chancery {

std::vector<std::string> region_words(const Draft& draft, const NominalSpan& nominal) {
  std::vector<std::string> words;
  for (const EntityId id : nominal.fixed) words.push_back(draft.entity(id).slug);
  for (const std::string& word : nominal.modifiers)
    if (is_state_of("", word)) words.push_back(word);
  if (is_state_of("", nominal.lemma)) words.push_back(nominal.lemma);
  return words;
}

namespace {

// "Chile's envoy praised the Peruvian vote, held in that country in May": the state that the words before named last.
std::optional<EntityId> pointed_at(const Draft& draft, const NominalSpan& nominal, const Barred& barred) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  if (nominal.tokens.begin >= tokens.size() || ascii_lower(tokens[nominal.tokens.begin].form) != "that")
    return std::nullopt;
  const Mention* last = nullptr;
  for (auto one = draft.result.mentions.rbegin();
       one != draft.result.mentions.rend() && one->sentence + 1 >= nominal.sentence; ++one) {
    if (one->referents.size() != 1 || draft.entity(one->referents[0]).type != EntityType::country ||
        barred.has(one->referents[0]))
      continue;
    if (one->kind == MentionKind::pronoun ||
        (one->sentence == nominal.sentence && one->tokens.end > nominal.tokens.begin))
      continue;
    if (last == nullptr || std::tuple(one->sentence, one->tokens.end) > std::tuple(last->sentence, last->tokens.end))
      last = &*one;
  }
  return last == nullptr ? std::nullopt : std::optional(last->referents[0]);
}

// "Kenya, Togo and the United Nations condemned the coup": whom the text names only in rows of those who act.
bool acts_in_rows_only(const Draft& draft, EntityId state) {
  bool named = false;
  for (const NameSpan& name : draft.names_of(state)) {
    if (name.sentence < 0) continue;
    if (name.nested) {  // "the US State Department"
      named = true;
      continue;
    }
    const auto& tokens = draft.sentence(name.sentence).tokens;
    auto at = head_of(draft.sentence(name.sentence), name.tokens);
    bool row = std::any_of(tokens.begin(), tokens.end(),
                           [&](const Token& one) { return one.head == at && one.relation == Relation::conj; });
    for (int steps = 0; steps < 8 && tokens[static_cast<std::size_t>(at)].relation == Relation::conj &&
                        tokens[static_cast<std::size_t>(at)].head >= 0;
         ++steps) {
      at = tokens[static_cast<std::size_t>(at)].head;
      row = true;
    }
    if (!row || tokens[static_cast<std::size_t>(at)].relation != Relation::nsubj || name.adjective) return false;
    named = true;
  }
  return named;
}

// "the EU member state": the one most in mind that is known to belong there.
Resolved member_of_union(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal,
                         const Barred& barred) {
  const auto known = draft.entity(nominal.fixed[0]).known;
  if (!known) return {};
  const auto& members = draft.known.things()[static_cast<std::size_t>(*known)].members;
  constexpr double in_mind = 20.0;
  const auto found = discourse.best([&](EntityId id) {
    const auto state = draft.entity(id).known;
    return draft.entity(id).type == EntityType::country && state && !barred.has(id) &&
           discourse.weight(id) >= in_mind && std::find(members.begin(), members.end(), *state) != members.end();
  });
  return found ? Resolved{{*found}, 0.65F} : Resolved{};
}

// The state that fits among those named before, if it is the only one.
template <typename Fits>
std::optional<EntityId> only_state(const Draft& draft, const NominalSpan& nominal, const Fits& fits) {
  std::optional<EntityId> only;
  for (const Mention& one : draft.result.mentions) {
    if (one.referents.size() != 1 ||
        std::tuple(one.sentence, one.tokens.begin) >= std::tuple(nominal.sentence, nominal.tokens.begin))
      continue;
    const Entity& state = draft.entity(one.referents[0]);
    if (state.type != EntityType::country || !state.known || !fits(*state.known) || only == one.referents[0]) continue;
    if (only) return std::nullopt;
    only = one.referents[0];
  }
  return only;
}

}  // namespace

std::vector<EntityId> own_state_of_actor(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet outward(
      "thank|praise|criticise|criticize|accuse|urge|condemn|congratulate|commend|denounce|visit|threaten|warn|sanction|"
      "rebuke|blame|hail|attack|tell|ask|press|pressure|implore|exhort|counsel|remind|slam|blast|lambast|lambaste|"
      "castigate|chide|reproach|reprimand|laud|compliment|applaud|punish|bomb|invade");
  const auto& sentence = draft.sentence(nominal.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(nominal.head)];
  const bool judged = head.relation == Relation::obj && head.head >= 0 &&
                      outward.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma));
  if (!judged && !is_dealt_with(sentence, head)) return {};
  return states_of(draft, local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities);
}

Resolved resolve_definite_state(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto words = region_words(draft, nominal);
  const auto fits = [&](KnownId id) {
    const std::string& slug = draft.known.things()[static_cast<std::size_t>(id)].slug;
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_state_of(slug, word).value_or(false); });
  };
  Barred barred(draft, nominal);
  if (nominal.fixed.size() == 1 && draft.entity(nominal.fixed[0]).type == EntityType::organization)
    return member_of_union(draft, discourse, nominal, barred);
  if (std::ranges::find(nominal.modifiers, "host") != nominal.modifiers.end())
    if (const auto host = state_of_host(draft, nominal.sentence, nominal.tokens.begin); host && !barred.has(*host))
      return {{*host}, 0.75F};
  barred.add(own_state_of_actor(draft, nominal));
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const bool is_inside = nominal.tokens.begin > 0 && ascii_lower(tokens[nominal.tokens.begin - 1].form) == "in";
  // "France is the country's second market": a clause says "its" of its own subject
  if (words.empty()) {
    for (const EntityId one : local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities)
      if (draft.entity(one).type == EntityType::country) {
        barred.add({one});
      } else if (const auto& homes = draft.notes[static_cast<std::size_t>(one)].homes;
                 is_inside && homes.size() == 1 && draft.entity(one).type == EntityType::organization) {
        if (const auto home = draft.find_known(homes[0]))
          barred.add({*home});  // "The Portuguese institute keeps teachers in the country"
      }
  }
  if (words.empty() && nominal.modifiers.empty())
    if (const auto homes = homes_of_guests(draft, nominal); !homes.empty()) {
      barred.add(homes);
      if (const auto host = state_come_to(draft, nominal, barred)) return {{*host}, 0.7F};
    }
  const auto found = discourse.best([&](EntityId id) {
    const auto known = draft.entity(id).known;
    return draft.entity(id).type == EntityType::country && !barred.has(id) &&
           (words.empty() || (known && fits(*known)));
  });
  if (words.empty() && nominal.modifiers.empty())
    if (const auto state = pointed_at(draft, nominal, barred)) return {{*state}, 0.7F};
  // "the country" without more is the one that the text is about
  if (words.empty() && found && nominal.modifiers.empty())
    if (const auto focus = state_in_focus(
            draft, discourse, [&](EntityId id) { return !barred.has(id); }, Focus::text);
        focus && !acts_in_rows_only(draft, *focus))
      return {{*focus}, 0.65F};
  if (words.empty() && found && nominal.modifiers.empty() && acts_in_rows_only(draft, *found)) {
    const auto other = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::country && !barred.has(id) && !acts_in_rows_only(draft, id);
    });
    return {{other ? *other : *found}, 0.6F};
  }
  if (found && (words.empty() || discourse.weight(*found) > 5.0)) return {{*found}, words.empty() ? 0.65F : 0.75F};
  // "Germany barred it from flying in the European nation": of the states named so far only one lies there
  if (!words.empty())
    if (const auto only = only_state(draft, nominal, fits)) return {{*only}, 0.65F};
  // "arrived in Doha … the Gulf state": the state of a place or person spoken of
  if (words.empty()) return {};
  std::optional<KnownId> state;
  const auto of = [&](EntityId id) -> std::optional<KnownId> {
    const EntityType type = draft.entity(id).type;
    if (type == EntityType::person) {
      const auto home = country_of_person(draft, id);
      return home ? draft.entity(*home).known : std::nullopt;
    }
    const auto& homes = draft.notes[static_cast<std::size_t>(id)].homes;
    if (type == EntityType::organization && homes.size() == 1) return homes[0];  // "Saudi Aramco … the kingdom"
    return type == EntityType::place ? draft.country_of(id) : std::nullopt;
  };
  const auto source = discourse.best([&](EntityId id) {
    const auto home = of(id);
    return home && fits(*home) && discourse.weight(id) > 20.0;
  });
  if (source) state = of(*source);
  if (!state) return {};
  return {{draft.known_entity(*state)}, 0.65F};
}

// "accuses its neighbour", "the Malians' neighbour": the state most in mind beside the owner.
Resolved resolve_neighbour(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (const Resolved named = named_after(draft, nominal, EntityType::country); !named.entities.empty()) return named;
  // "Iran, its neighbour, objected": the name before
  if (const Token& noun = draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)];
      noun.relation == Relation::appos && noun.head >= 0)
    if (const int name = draft.name_at(nominal.sentence, static_cast<std::uint32_t>(noun.head));
        name >= 0 && static_cast<std::uint32_t>(noun.head) < nominal.tokens.begin)
      if (const auto& named = draft.names[static_cast<std::size_t>(name)];
          named.entities.size() == 1 && draft.entity(named.entities[0]).type == EntityType::country)
        return {named.entities, 0.8F};
  const auto owners = owners_of(draft, nominal);
  if (std::none_of(owners.begin(), owners.end(),
                   [&](EntityId id) { return draft.entity(id).type == EntityType::country; }))
    return {};
  // "Beijing praised Guatemala; Taipei denounced its former ally": rather whom the clause before is done to than who
  // does it
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const auto acts_here = [&](EntityId id) {
    const auto& mentions = draft.result.mentions;
    return std::any_of(mentions.rbegin(), mentions.rend(), [&](const Mention& m) {
      return m.sentence == nominal.sentence && m.referents.size() == 1 && m.referents[0] == id &&
             tokens[static_cast<std::size_t>(m.head)].relation == Relation::nsubj;
    });
  };
  const auto other = discourse.best(
      [&](EntityId id) {
        return draft.entity(id).type == EntityType::country &&
               std::find(owners.begin(), owners.end(), id) == owners.end();
      },
      [&](EntityId id) { return acts_here(id) ? 0.4 : 1.0; });
  if (!other || discourse.weight(*other) < 30.0) return {};
  // "its ally" beside two others: nothing tells which
  static const WordSet unsure("ally|foe|patron");
  if (unsure.has(nominal.lemma)) {
    const auto rest = discourse.leading(
        [&](EntityId id) {
          return draft.entity(id).type == EntityType::country && id != *other && !acts_here(id) &&
                 std::find(owners.begin(), owners.end(), id) == owners.end() &&
                 discourse.weight(id) > 0.5 * discourse.weight(*other);
        },
        1);
    if (!rest.empty()) return {};
  }
  return {{*other}, 0.6F};
}

namespace {

// "the opposition leader": of whom "the government" is that of his own state.
bool is_opposed_at_home(const Draft& draft, EntityId person) {
  return std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
    return phrase.holder == person && ascii_lower(phrase.title).find("opposition") != std::string::npos;
  });
}

// "the delegation" after "a Kenyan delegation": of the state that sent one last.
Resolved resolve_delegation(const Draft& draft, const NominalSpan& nominal, int reach) {
  static const WordSet senders("delegation|contingent|team|mission");
  for (auto before = draft.nominals.rbegin(); before != draft.nominals.rend(); ++before) {
    if (before->sentence > nominal.sentence || (before->sentence == nominal.sentence && before->head >= nominal.head))
      continue;
    if (before->sentence + reach < nominal.sentence) break;
    if (before->kind == NominalKind::side && senders.has(before->lemma) && before->fixed.size() == 1)
      return {before->fixed, 0.7F};
  }
  return {};
}

// "Norbank, half of which belongs to the state", "Air Chile, of which the state is the owner": of the firm, as it is
// known to be at home, or as its name says.
std::optional<EntityId> state_of_firm_beside(const Draft& draft, const NominalSpan& nominal) {
  std::optional<EntityId> behind;
  for (auto one = draft.result.mentions.rbegin();
       one != draft.result.mentions.rend() && one->sentence == nominal.sentence; ++one) {
    if (one->referents.size() != 1 || draft.entity(one->referents[0]).type != EntityType::organization) continue;
    const auto& homes = draft.notes[static_cast<std::size_t>(one->referents[0])].homes;
    auto home = draft.country_of(one->referents[0]);
    if (!home && homes.size() == 1) home = homes[0];
    auto state = home ? draft.find_known(*home) : std::nullopt;
    for (const NameSpan& name : draft.names_in(nominal.sentence)) {
      if (state || name.adjective || !name.nested || name.tokens.begin < one->tokens.begin ||
          name.tokens.end > one->tokens.end || name.entities.size() != 1)
        continue;
      if (draft.entity(name.entities[0]).type == EntityType::country) state = name.entities[0];
    }
    if (!state) continue;
    if (one->head < nominal.head) return state;
    behind = state;
  }
  return behind;
}

}  // namespace

// "the government" after "the Peruvian government": whose such a word last was, or the state that the text speaks of.
Resolved resolve_rulers(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  constexpr int reach = 8;  // sentences
  static const WordSet senders("delegation|contingent|team");
  if (senders.has(nominal.lemma)) return resolve_delegation(draft, nominal, reach);
  // "the Berg regime … the regime", "Mali's junta … the regime": the one spoken of last
  static const WordSet regimes("regime|junta");
  if (nominal.lemma == "regime" && nominal.fixed.empty()) {
    const Barred barred(draft, nominal);
    for (auto m = draft.result.mentions.rbegin(); m != draft.result.mentions.rend(); ++m)
      if (m->sentence + reach >= nominal.sentence &&
          (m->sentence < nominal.sentence || m->head < static_cast<int>(nominal.tokens.begin)) &&
          m->kind == MentionKind::nominal && m->referents.size() == 1 && !barred.has(m->referents[0]) &&
          regimes.has(ascii_lower(draft.sentence(m->sentence).tokens[static_cast<std::size_t>(m->head)].lemma)))
        return {m->referents, 0.65F};
  }
  // "asked the authorities there to arrest": of the town spoken of
  if (nominal.tokens.end < draft.sentence(nominal.sentence).tokens.size() &&
      ascii_lower(draft.sentence(nominal.sentence).tokens[nominal.tokens.end].form) == "there") {
    const auto land = state_of_scene(draft, nominal.sentence);
    return land ? Resolved{{draft.known_entity(*land)}, 0.65F} : Resolved{};
  }
  if (nominal.lemma == "police" && nominal.tokens.begin == 0)
    if (const auto scene = state_of_scene_before(draft, nominal.sentence)) return {{*scene}, 0.65F};
  // "The Finnish minister demanded that the authorities release her": not those of who speaks
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const Token& head = tokens[static_cast<std::size_t>(nominal.head)];
  const bool subject = head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass;
  const bool told =
      !subject || (head.head >= 0 && tokens[static_cast<std::size_t>(head.head)].relation == Relation::ccomp);
  const auto own =
      told ? states_of(draft, local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities)
           : std::vector<EntityId>{};
  // "The opposition leader accused the government": his own state's
  if (!subject && own.size() == 1)
    if (const auto who = local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities;
        who.size() == 1 && is_opposed_at_home(draft, who[0]))
      return {own, 0.7F};
  // "the minister said that the government would pay": his own, of which he does not demand it
  static const WordSet telling(
      "say|tell|announce|add|confirm|stress|pledge|promise|reiterate|deny|explain|recall|note|insist"),
      demanding("must|should|ought|need|shall");
  if (subject && told && nominal.lemma == "government" && own.size() == 1 && nominal.modifiers.empty()) {
    const auto clause = static_cast<std::size_t>(head.head);
    const std::int32_t verb = tokens[clause].head;
    const bool demanded = std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.head == head.head && one.relation == Relation::aux && demanding.has(ascii_lower(one.lemma));
    });
    if (verb >= 0 && telling.has(ascii_lower(tokens[static_cast<std::size_t>(verb)].lemma)) && !demanded &&
        !demanding.has(ascii_lower(tokens[clause].lemma)))
      return {own, 0.65F};
  }
  // "the Norwegian minister condemned the strikes carried out by the junta": nor those of who speaks above it
  std::vector<EntityId> above;
  for (const Mention& mention : draft.result.mentions)
    if (told && mention.sentence == nominal.sentence && mention.head < nominal.head)
      if (const Token& one = tokens[static_cast<std::size_t>(mention.head)];
          one.relation == Relation::nsubj && one.head >= 0 && tokens[static_cast<std::size_t>(one.head)].head < 0) {
        const auto states = states_of(draft, mention.referents);
        above.insert(above.end(), states.begin(), states.end());
      }
  // "The federal government condemned the attack in Chile": nor of where it deplores what happened to others
  static const WordSet deploring("condemn|mourn|congratulate|commiserate|sympathise|sympathize|deplore|felicitate");
  if (subject && head.head >= 0 && deploring.has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma)))
    for (const NameSpan& name : draft.names) {
      if (name.sentence != nominal.sentence || name.entities.size() != 1 ||
          static_cast<int>(name.tokens.begin) < nominal.head)
        continue;
      const auto land = draft.country_of(name.entities[0]);
      if (draft.entity(name.entities[0]).type == EntityType::country)
        above.push_back(name.entities[0]);
      else if (const auto state = land ? draft.find_known(*land) : std::nullopt)
        above.push_back(*state);
    }
  const auto is_own = [&](EntityId id) {
    return std::find(own.begin(), own.end(), id) != own.end() ||
           std::find(above.begin(), above.end(), id) != above.end();
  };
  for (auto before = draft.nominals.rbegin(); before != draft.nominals.rend(); ++before) {
    if (before->sentence > nominal.sentence || (before->sentence == nominal.sentence && before->head >= nominal.head))
      continue;
    if (before->sentence + reach < nominal.sentence) break;
    const bool same = before->lemma == nominal.lemma || (before->lemma == "government" && nominal.lemma != "junta");
    if (before->kind == NominalKind::side && same && before->fixed.size() == 1 && !is_own(before->fixed[0]))
      return {before->fixed, 0.7F};
  }
  if (nominal.lemma == "junta") {  // few states have one, and not the one in focus
    const auto state = state_under_junta(draft, discourse);
    return state && !is_own(*state) ? Resolved{{*state}, 0.65F} : Resolved{};
  }
  if (nominal.lemma == "regime") {
    const auto state = state_of_statement(draft);
    return state && !is_own(*state) ? Resolved{{*state}, 0.65F} : Resolved{};
  }
  const Barred barred(draft, nominal);
  // "Norbank, half of which belongs to the state": of the firm
  if (nominal.lemma == "state")
    if (const auto state = state_of_firm_beside(draft, nominal)) {
      if (head.relation != Relation::obj) return {{*state}, 0.65F};
      above.push_back(*state);  // "Norbank, of Chile, sued the state": another
    }
  if (const auto state =
          nominal.lemma == "state" ? std::nullopt : state_just_spoken_of(draft, nominal.sentence, nominal.head);
      state && !barred.has(*state) && !is_own(*state))
    return {{*state}, 0.6F};
  if (const auto state = state_in_focus(draft, discourse, [&](EntityId id) { return !barred.has(id) && !is_own(id); }))
    return {{*state}, 0.6F};
  if (nominal.lemma == "state")
    if (const auto state = state_named_most(draft); state && !barred.has(*state)) return {{*state}, 0.55F};
  if (nominal.lemma == "state" || nominal.lemma == "government")
    if (const auto state = state_in_focus(
            draft, discourse, [&](EntityId id) { return !barred.has(id) && !is_own(id); }, Focus::text))
      return {{*state}, 0.55F};
  return {};
}

}  // namespace chancery

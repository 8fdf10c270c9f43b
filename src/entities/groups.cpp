#include <algorithm>
#include <map>

#include "entities/body_kinds.hpp"
#include "entities/definite.hpp"
#include "entities/definite_parts.hpp"
#include "entities/group_clues.hpp"
#include "entities/group_pairs.hpp"
#include "entities/nominals.hpp"
#include "entities/office_wording.hpp"
#include "entities/speech.hpp"
#include "entities/term_day.hpp"

namespace chancery {

std::vector<EntityId> states_of(const Draft& draft, const std::vector<EntityId>& owners) {
  std::vector<EntityId> states;
  for (const EntityId owner : owners) {
    std::optional<EntityId> state = owner;
    if (draft.entity(owner).type == EntityType::person) state = country_of_person(draft, owner);
    if (state && draft.entity(*state).type == EntityType::country &&
        std::find(states.begin(), states.end(), *state) == states.end())
      states.push_back(*state);
  }
  return states;
}

std::vector<EntityId> owners_of(const Draft& draft, const NominalSpan& nominal) {
  std::vector<EntityId> owners;
  for (const Mention& mention : draft.result.mentions)
    if (mention.sentence == nominal.sentence && mention.kind == MentionKind::pronoun &&
        mention.tokens.begin == nominal.tokens.begin && mention.tokens.end <= static_cast<std::uint32_t>(nominal.head))
      owners.insert(owners.end(), mention.referents.begin(), mention.referents.end());
  const auto states = states_of(draft, owners);
  owners.insert(owners.end(), states.begin(), states.end());
  return owners;
}

namespace {

// "The two diplomats" are ministers of foreign affairs as well as envoys.
bool is_diplomat(const Draft& draft, EntityId person) {
  return std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
    if (phrase.holder != person) return false;
    const std::string key = ascii_lower(phrase.title);
    return std::ranges::any_of(std::initializer_list<std::string_view>{"diplomat", "foreign", "ambassador", "envoy",
                                                                       "external", "international relations"},
                               [&](std::string_view word) { return key.find(word) != std::string::npos; });
  });
}

// Whether the person is one of those whom the noun can mean: "leaders" are heads, "ministers" have that title.
bool bears(const Draft& draft, EntityId person, const std::string& noun) {
  if (draft.entity(person).type != EntityType::person) return false;
  static const WordSet heads("leader|president|premier|prime minister|head|head of state|head of government|statesman");
  static const WordSet anybody(
      "man|men|woman|person|colleague|friend|rival|official|counterpart|negotiator|delegate|dignitary|"
      "statesman|politician|interlocutor|counterparty");
  if (anybody.has(noun)) return true;
  if (noun == "diplomat") return is_diplomat(draft, person);
  const bool head = heads.has(noun);
  // "the two prime ministers" are no presidents, unless the text gives them no other title
  const bool premiers = noun == "prime minister" || noun == "premier";
  const bool minister = noun.find("minister") != std::string::npos && !head;
  const auto leads = [](Role role) { return role == Role::head_of_state || role == Role::head_of_government; };
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != person || phrase.employee) continue;
    const std::string key = ascii_lower(phrase.title);
    if (premiers && key.find("president") != std::string::npos) return false;
    if (head && (leads(lexicon::title_role(key)) || key.find("leader") != std::string::npos ||
                 key.find("ruler") != std::string::npos || key.find("president") != std::string::npos))
      return true;
    if (minister && key.find(noun == "minister" ? "minister" : noun) != std::string::npos) return true;
    if (!head && !minister && (key.find(noun) != std::string::npos || is_called(noun, last_word(key)))) return true;
  }
  const auto& callings = draft.notes[static_cast<std::size_t>(person)].callings;
  if (!head && !minister)
    return std::any_of(callings.begin(), callings.end(), [&](const std::string& one) { return is_called(noun, one); });
  // "the two leaders" are not a president and a minister of foreign affairs, whatever else he heads
  const bool serves_leader =
      std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
        const std::string key = ascii_lower(phrase.title);
        return phrase.holder == person && !phrase.former &&
               (key.ends_with("minister") || key.ends_with("ambassador") || key.ends_with("secretary"));
      });
  if (head && serves_leader) return false;
  const auto known = draft.entity(person).known;
  if (!known) return false;
  const auto terms = draft.known.offices_of(*known);
  return std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm* term) {
    if (!serves_on(*term, draft.day)) return false;
    if (head) return leads(term->role) || term->role == Role::organisation_head;
    return !minister || term->role == Role::foreign_minister;
  });
}

// A ministry speaks for its state where sides are told apart.
void raise_to_states(const Draft& draft, std::vector<EntityId>& group) {
  const bool with_state = std::any_of(group.begin(), group.end(),
                                      [&](EntityId id) { return draft.entity(id).type == EntityType::country; });
  for (EntityId& id : group) {
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    if (!with_state || note.body_key.empty() || !note.body_state) continue;
    if (const auto state = draft.find_known(*note.body_state)) id = *state;
  }
}

}  // namespace

namespace {

// "the former", "the latter": the first or the last of the pair most in mind.
Resolved resolve_ordering(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  // "The former came, the latter did not": of the same two
  if (nominal.lemma == "latter")
    for (auto one = draft.result.mentions.rbegin();
         one != draft.result.mentions.rend() && one->sentence == nominal.sentence; ++one)
      if (one->referents.size() == 1 && one->kind == MentionKind::nominal &&
          ascii_lower(draft.sentence(one->sentence).tokens[static_cast<std::size_t>(one->head)].form) == "former")
        if (const auto other = discourse.second_of(one->referents[0])) return {{*other}, 0.6F};
  // "at the request of his counterpart, Diop, during the latter's visit": the one named last in the same sentence
  if (nominal.lemma == "latter") {
    const Mention* last = nullptr;
    for (auto one = draft.result.mentions.rbegin();
         one != draft.result.mentions.rend() && one->sentence == nominal.sentence; ++one)
      if (one->kind == MentionKind::name && one->referents.size() == 1 && one->tokens.end <= nominal.tokens.begin &&
          agent_types.has(draft.entity(one->referents[0]).type) &&
          (last == nullptr || one->tokens.end > last->tokens.end))
        last = &*one;
    if (last != nullptr) return {last->referents, 0.6F};
  }
  std::vector<EntityId> pair;
  for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::country}) {
    const auto group = discourse.fresh_group([&](EntityId id) { return draft.entity(id).type == type; }, 2);
    if (group.size() != 2) continue;
    const auto mean = [&](const std::vector<EntityId>& two) {
      return discourse.weight(two[0]) + discourse.weight(two[1]);
    };
    if (pair.empty() || mean(group) > 1.3 * mean(pair)) pair = group;
  }
  if (pair.size() != 2) return {};
  return {{nominal.lemma == "former" ? pair[0] : pair[1]}, 0.6F};
}

}  // namespace

Resolved resolve_group(const Draft& draft, const Discourse& discourse, const NominalSpan& phrase) {
  if (is_for_all(draft, phrase)) return {};
  NominalSpan nominal = phrase;
  if (is_between_states(draft, phrase)) nominal.kind = NominalKind::states;
  if (nominal.kind == NominalKind::number && nominal.lemma == "couple")
    if (auto pair = wedded_pair(draft, nominal); pair.size() == 2) return {std::move(pair), 0.75F};
  if (nominal.kind == NominalKind::number && nominal.lemma == "both")
    if (auto pair = pair_in_sentence(draft, nominal); pair.size() == 2) return {std::move(pair), 0.75F};
  if (nominal.count == 2 && (nominal.kind == NominalKind::number || nominal.kind == NominalKind::persons))
    if (auto pair = pair_of_clause_above(draft, nominal); pair.size() == 2) return {std::move(pair), 0.75F};
  if (are_parties_to_paper(draft, nominal))
    if (auto two = two_states_of_text(draft); two.size() == 2) return {std::move(two), 0.65F};
  if (is_bound_to_matter(draft, nominal)) return {};
  if (!nominal.fixed.empty()) {  // "its Baltic neighbours" are the others
    const auto owners = owners_of(draft, nominal);
    auto others = nominal.fixed;
    std::erase_if(others, [&](EntityId id) { return std::find(owners.begin(), owners.end(), id) != owners.end(); });
    return {others, 0.85F};
  }
  if (const auto pair = pair_with_own(draft, nominal); !pair.empty()) return {pair, 0.7F};
  if (nominal.kind == NominalKind::number && nominal.count == 1) return resolve_ordering(draft, discourse, nominal);
  const auto size = static_cast<std::size_t>(nominal.count);
  const auto type_is = [&](EntityTypes types) {
    return [&draft, types](EntityId id) { return types.has(draft.entity(id).type); };
  };
  constexpr EntityTypes bodies = EntityTypes(EntityType::country) | EntityType::organization;
  std::map<EntityId, bool> bearers;  // many groups share a member
  const auto person = [&](EntityId id) {
    const auto [found, fresh] = bearers.try_emplace(id, false);
    if (fresh) found->second = bears(draft, id, nominal.lemma);
    return found->second;
  };
  const auto weight_of = [&](const std::vector<EntityId>& group) {
    double weight = 0.0;
    for (const EntityId id : group) weight += discourse.weight(id) / static_cast<double>(group.size());
    return weight;
  };
  const auto barred = nominal.head > 0 ? co_arguments(draft, nominal.sentence, nominal.head, draft.result.mentions)
                                       : std::vector<EntityId>{};
  // "Brazil shares a border with both countries": a single subject is none of those whom its clause tells of
  const Barred clause(draft, nominal);
  const bool single = nominal.head > 0 &&
                      local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities.size() == 1;
  const auto apart = explained_by(draft, nominal);
  // "Minister Berg thanked both countries": not his own
  std::vector<EntityId> thankful;
  if (const int verb =
          nominal.head > 0 ? draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].head : -1;
      nominal.kind == NominalKind::states && verb >= 0 &&
      draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(verb)].lemma == "thank")
    thankful = states_of(draft, local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities);
  const auto free = [&](EntityId id) {
    return std::find(barred.begin(), barred.end(), id) == barred.end() &&
           std::find(thankful.begin(), thankful.end(), id) == thankful.end() && may_be_of_sites(draft, nominal, id) &&
           !(single && clause.has(id)) && std::find(apart.begin(), apart.end(), id) == apart.end() &&
           !(draft.entity(id).type == EntityType::person && is_mere_predecessor(draft, id));
  };
  Discourse::Test test;
  // "both planemakers" are no airlines
  const BodyKinds serving = kinds_of_noun("airline") | kinds_of_noun("insurer") | kinds_of_noun("bank");
  const BodyKinds common = kinds_of_noun("maker") & serving;
  if (nominal.kind == NominalKind::persons)
    test = person;
  else if (nominal.kind == NominalKind::bodies)
    test = [&, serving = serving & ~common](EntityId id) {
      if (draft.entity(id).type != EntityType::organization) return false;
      const BodyKinds own = draft.notes[static_cast<std::size_t>(id)].kinds;
      static const WordSet of_states("parliament|legislature|chamber|government|ministry|court|army|congress|senate");
      if (of_states.has(nominal.lemma) && own == 0) return false;  // "all three parliaments" are no firms
      if (kinds_of_noun(nominal.lemma) == kinds_of_noun("maker") && (own & serving) != 0) return false;
      return own == 0 ? !draft.entity(id).known : (own & kinds_of_noun(nominal.lemma)) != 0;
    };
  else if (nominal.kind == NominalKind::states)
    test = type_is(EntityType::country);
  else
    test = type_is(bodies);
  const auto owners = owners_of(draft, nominal);  // "his neighbours" are not his own state
  const auto state_free = [&](EntityId id) {      // nor does a ministry speak for a side whose state is the subject
    const auto& home = draft.notes[static_cast<std::size_t>(id)].body_state;
    const auto state = nominal.kind == NominalKind::parties && home ? draft.find_known(*home) : std::nullopt;
    return !state || free(*state);
  };
  test = [test, free, state_free, owners](EntityId id) {
    return test(id) && free(id) && state_free(id) && std::find(owners.begin(), owners.end(), id) == owners.end();
  };
  // "She is married to the poet Ibra Sarr. The two met in 1990": those of the sentence before
  const bool opens = nominal.head > 0 && nominal.tokens.begin < 2 && size == 2;
  if (opens && (nominal.kind == NominalKind::number || nominal.kind == NominalKind::persons)) {
    const auto pair = discourse.fresh_group(
        [&](EntityId id) {
          return draft.entity(id).type == EntityType::person && (nominal.kind == NominalKind::number || person(id)) &&
                 free(id);
        },
        2);
    const auto sides = discourse.fresh_group(type_is(bodies), 2);
    if (!pair.empty() &&
        (sides.empty() || nominal.kind == NominalKind::persons || 1.5 * weight_of(pair) > weight_of(sides)))
      return {pair, 0.75F};
  }
  // "France's Berg met Chile's Mesa. The two defence ministers signed": though nothing has said what they are
  if (opens && nominal.kind == NominalKind::persons) {
    auto pair = discourse.fresh_group(
        [&](EntityId id) { return type_is(EntityType::person)(id) && free(id) && !has_office(draft, id); }, 2);
    const auto three = discourse.fresh_group(type_is(EntityType::person), 3);
    if (!pair.empty() && three.empty() && nominal.lemma.find("minister") != std::string::npos)
      return {std::move(pair), 0.6F};
  }
  // "Berg and his Peruvian counterpart, Luis Mesa, met in Oslo. The two sides agreed": the states of those two
  // "Berg met Peru's Luis Mesa in Oslo, and both sides agreed", "The sides agreed"
  if (nominal.kind == NominalKind::parties && nominal.definite && (size == 0 || size == 2) && nominal.head > 0) {
    const auto human = [&](EntityId id) { return draft.entity(id).type == EntityType::person && free(id); };
    const auto pair = discourse.fresh_group(human, 2);
    const auto since = pair.empty() ? std::nullopt : discourse.since_together(pair, Discourse::Bond::partners);
    const bool first = nominal.tokens.begin < 2;
    const bool close = first ? opens || (since && discourse.fresh_group(human, 3).empty()) : since == 0;
    const auto states = close ? states_of(draft, pair) : std::vector<EntityId>{};
    const auto sides = discourse.fresh_group(type_is(bodies), 2);
    const bool same =
        !first || sides.empty() || std::is_permutation(sides.begin(), sides.end(), states.begin(), states.end());
    if (states.size() == 2 && same && std::all_of(states.begin(), states.end(), test)) return {states, 0.75F};
  }
  if (nominal.kind == NominalKind::number && nominal.lemma == "both" && nominal.tokens.begin == 0 &&
      discourse.fresh_group(type_is(bodies), 2).empty() &&
      discourse.fresh_group(type_is(EntityType::person), 2).empty())
    if (auto pair = subjects_of_two(draft, nominal.sentence);
        !pair.empty() && std::all_of(pair.begin(), pair.end(), free))
      return {std::move(pair), 0.7F};
  auto group = discourse.last_group(test, size);
  // "trade between the neighbours", "the two countries": of those two of whom the whole text tells, unless two others
  // were just named side by side
  if (nominal.kind == NominalKind::states && (nominal.count == 0 || nominal.count == 2) && nominal.modifiers.empty() &&
      nominal.definite) {
    constexpr int never = 1000;
    const int row = group.empty() ? never : discourse.since_together(group, Discourse::Bond::partners).value_or(never);
    const auto& words = draft.sentence(nominal.sentence).tokens;
    const bool between = nominal.tokens.begin > 0 && ascii_lower(words[nominal.tokens.begin - 1].form) == "between";
    if (row > (between ? 0 : 1))
      if (auto two = two_states_of_text(draft);
          two.size() == 2 &&
          std::all_of(two.begin(), two.end(), [&](EntityId id) { return test(id) && discourse.weight(id) > 0.0; }))
        return {std::move(two), 0.7F};
  }
  // "the warring parties": a state and those who rise against it, or two such; that two states are at war is not seen
  // by their standing together
  if (!nominal.modifiers.empty() && (nominal.kind == NominalKind::parties || nominal.kind == NominalKind::states) &&
      nominal.count == 0 && std::none_of(group.begin(), group.end(), [&](EntityId id) {
        return draft.entity(id).type == EntityType::organization;
      }))
    return {};
  // "both sides" are states where two are in mind, whatever else stood side by side but two blocs
  const bool blocs = std::any_of(group.begin(), group.end(), [&](EntityId id) {
    return (draft.notes[static_cast<std::size_t>(id)].kinds & kinds_of_noun("bloc")) != 0;
  });
  if (nominal.kind == NominalKind::parties && std::none_of(group.begin(), group.end(), [&](EntityId id) {
        return draft.entity(id).type == EntityType::country;
      }))
    if (const auto states = discourse.last_group(
            [&](EntityId id) { return test(id) && draft.entity(id).type == EntityType::country; }, size);
        !states.empty() && weight_of(group) < (nominal.lemma == "side" && !blocs ? 10.0 : 2.0) * weight_of(states))
      group = states;
  const auto people =
      discourse.last_group(nominal.kind == NominalKind::persons ? test : type_is(EntityType::person), size);
  const double in_person = acts_in_person(draft, nominal) ? 4.0 : 1.5;
  if (nominal.kind == NominalKind::number && in_person * weight_of(people) > weight_of(group)) group = people;
  if (nominal.kind == NominalKind::persons && group.empty() && size > 1) {
    // "will meet Berg and Holm … the three ministers", though the text gave but one of them that title
    static const WordSet leaders("leader|statesman|head of state|head of government|head");
    const auto serves_others = [&](EntityId id) {
      return leaders.has(nominal.lemma) && !person(id) && has_office(draft, id);
    };  // a minister is no leader
    auto people_now = discourse.fresh_group(
        [&](EntityId id) { return type_is(EntityType::person)(id) && free(id) && !serves_others(id); }, size);
    if (std::any_of(people_now.begin(), people_now.end(), person)) return {people_now, 0.65F};
  }
  if (nominal.kind == NominalKind::parties) raise_to_states(draft, group);
  if (!group.empty() && weight_of(group) > 20.0) return {group, 0.8F};
  if (nominal.kind == NominalKind::states || nominal.kind == NominalKind::parties) {
    // "Weber received Novak … both countries": theirs
    const auto states = states_of(draft, people);
    if (states.size() > 1 && (size == 0 || states.size() == size)) return {states, 0.7F};
  }
  const std::size_t wanted = size == 0 ? 2 : size;
  // two persons are "the leaders", three states "the three countries" where the text knows no other
  const bool all = nominal.kind == NominalKind::persons || wanted > 2;
  auto leading = discourse.leading(nominal.kind == NominalKind::parties ? type_is(EntityType::country) : test,
                                   all ? wanted + 1 : wanted);
  if (nominal.kind == NominalKind::parties && are_two_of_many(draft, leading)) return {};
  if (leading.size() == wanted) return {leading, 0.6F};
  // "Prime Minister Berg and his guest, Holm, laid wreaths. … The prime ministers agreed"
  if (nominal.kind == NominalKind::persons && size == 0 && group.empty() && nominal.definite) {
    auto pair = discourse.last_group(
        [&](EntityId id) {
          return type_is(EntityType::person)(id) && free(id) &&
                 !(nominal.lemma == "leader" && !person(id) && has_office(draft, id));
        },
        2);
    if (pair.size() == 2 && std::any_of(pair.begin(), pair.end(), person) && weight_of(pair) > 15.0)
      return {std::move(pair), 0.6F};
  }
  if (!group.empty()) return {group, 0.6F};
  return {};
}

}  // namespace chancery

// "they", "them", "their": those whom the clause or the sentence before names, a group named together, or one body that
// acts as many.
#include <algorithm>

#include "entities/binding.hpp"
#include "entities/body_kinds.hpp"
#include "entities/clause_arguments.hpp"
#include "entities/coreference.hpp"
#include "entities/definite.hpp"
#include "entities/impersonal.hpp"
#include "entities/nominals.hpp"
#include "entities/quoted_persons.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

using Test = Discourse::Test;

// "They include the head of the department": those of whom a list was said to come.
bool is_list_verb(const Sentence& sentence, const Token& pronoun) {
  static const WordSet verbs("include|comprise|number|range|total");
  return pronoun.relation == Relation::nsubj &&
         verbs.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma));
}

// "Her critics, among them the Network", "Her critics, the Network among them,": the noun before.
bool is_of_list(const Sentence& sentence, int token) {
  const auto form = [&](int at) {
    return at < static_cast<int>(sentence.tokens.size()) ? sentence.tokens[static_cast<std::size_t>(at)].form
                                                         : std::string();
  };
  if (token < 2 || ascii_lower(form(token - 1)) != "among") return false;
  return sentence.tokens[static_cast<std::size_t>(token) - 2].upos == Upos::punct || form(token + 1) == "," ||
         form(token + 1) == ".";
}

// "the Relief Forces … they": a body whose name is a plural.
bool is_named_as_many(const Entity& body) {
  static const WordSet many(
      "forces|rebels|guards|troops|services|brigades|houthis|taliban|fighters|militias|partisans|mediators|doctors|"
      "workers|teachers|greens|liberals|democrats|socialists|conservatives|republicans|archives|railways|airlines|"
      "airways|friends|mothers|brothers|veterans");
  return body.type == EntityType::organization && many.has(last_word(body.name));
}

// "All of them are", "one of them was".
bool of_them(const Sentence& sentence, const Token& pronoun) {
  if (pronoun.relation != Relation::nmod || pronoun.head < 0) return false;
  static const WordSet shares("all|one|some|most|many|none|two|three|each|both|neither|either|several|few|half|any");
  const Token& share = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  return shares.has(ascii_lower(share.form)) &&
         (share.relation == Relation::nsubj || share.relation == Relation::nsubj_pass);
}

bool acts_in_person(const Sentence& sentence, const Token& pronoun) {
  static const WordSet verbs("meet|speak|talk|dine|embrace|shake|lunch|chat|greet|stroll");
  if (pronoun.head < 0) return false;
  const auto is = [&](const Token& one) { return verbs.has(ascii_lower(one.lemma)); };
  return is(sentence.tokens[static_cast<std::size_t>(pronoun.head)]) ||
         std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
           return one.head == pronoun.head && one.relation == Relation::xcomp && is(one);
         });
}

// "who suggested that they meet": whoever suggests it, and the person called by a pronoun nearest before.
std::vector<EntityId> proposer_and_other(const Draft& draft, const Discourse& discourse, int sentence_index, int token,
                                         const Test& allowed, const std::vector<Mention>& mentions) {
  static const WordSet proposing("suggest|propose|agree|arrange|offer");
  const Sentence& sentence = draft.sentence(sentence_index);
  const int verb = sentence.tokens[static_cast<std::size_t>(token)].head;
  const int above = verb < 0 ? -1 : sentence.tokens[static_cast<std::size_t>(verb)].head;
  if (above < 0 || above > token || sentence.tokens[static_cast<std::size_t>(verb)].relation != Relation::ccomp ||
      !proposing.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(above)].lemma)))
    return {};
  const LocalSubject proposer = local_subject(draft, sentence_index, token, mentions);
  if (proposer.entities.size() != 1 || draft.entity(proposer.entities[0]).type != EntityType::person) return {};
  const auto called = [&](EntityId id) {
    return std::count_if(mentions.rbegin(), mentions.rend(), [&](const Mention& one) {
             return one.sentence == sentence_index && one.kind == MentionKind::pronoun &&
                    one.referents == std::vector{id};
           }) > 0;
  };
  const auto other = discourse.best([&](EntityId id) {
    return draft.entity(id).type == EntityType::person && id != proposer.entities[0] && allowed(id) && called(id);
  });
  return other ? std::vector{proposer.entities[0], *other} : std::vector<EntityId>{};
}

bool all_pass(const std::vector<EntityId>& entities, const Test& test) {
  return !entities.empty() && std::all_of(entities.begin(), entities.end(), test);
}

// "students", "rebels", "critics": people or bodies who act, though nobody says who they are.
bool can_act(const Token& noun) {
  static const WordSet people(
      "people|student|protester|demonstrator|worker|soldier|troop|rebel|fighter|gunman|villager|resident|refugee|"
      "migrant|"
      "farmer|miner|fisherman|critic|supporter|opponent|investor|analyst|expert|observer|police|parent|relative|family|"
      "colleague|friend|voter|guerrilla|separatist|jihadist|jihadi|islamist|extremist|terrorist|mercenary|paramilitary|"
      "pirate|gang|kidnapper|hijacker|striker|activist|campaigner|reformer|backer|donor|lender|creditor|partner|bishop|"
      "trader|believer|worshipper|pilgrim|"
      "islander|settler|nomad|evacuee|applicant|delegate|participant|hostage|prisoner|detainee|suspect|attacker|"
      "militant|insurgent|passenger|"
      "tourist|teacher|driver|sailor|crew|staff|employee|member|source|citizen|child|survivor|victim|witness|nun|state|"
      "country|nation|government|side");
  const std::string lemma = ascii_lower(noun.lemma);
  if (noun.upos == Upos::pron) return ascii_lower(noun.form) == "they";  // who stayed without a name
  return people.has(lemma) || lexicon::title_noun(lemma).has_value() || lexicon::occupations().has(lemma) ||
         is_person_noun(lemma) || kinds_of_noun(lemma) != 0;
}

// "If the rebels make peace, they will …": the plural subject of a clause before.
LocalSubject opening_subject(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  for (int at = token - 1; at >= 0; --at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if ((one.relation != Relation::nsubj && one.relation != Relation::nsubj_pass) || one.head < 0) continue;
    LocalSubject subject;
    subject.entities = row_at_head(draft, sentence_index, at, one.head, mentions);
    subject.plural = subject.entities.size() > 1 || one.xpos == "NNS" || one.xpos == "NNPS";
    if (!subject.plural) continue;
    subject.token = at;
    return subject;
  }
  return {};
}

// "Her husband, Berg, lives with their twins": the subject and whose husband he is.
std::vector<EntityId> subject_and_owner(const Draft& draft, int sentence_index, const LocalSubject& local,
                                        const std::vector<Mention>& mentions) {
  if (local.token < 0 || local.entities.size() != 1 || draft.entity(local.entities[0]).type != EntityType::person)
    return {};
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one)
    if (one->kind == MentionKind::pronoun && one->referents.size() == 1 && one->referents[0] != local.entities[0] &&
        draft.entity(one->referents[0]).type == EntityType::person &&
        draft.sentence(sentence_index).tokens[static_cast<std::size_t>(one->head)].head == local.token)
      return {one->referents[0], local.entities[0]};
  return {};
}

// Whether persons without a name, of whom the clause has told as an object, stand nearer before the token than any
// others.
bool follows_unnamed_persons(const Sentence& sentence, int sentence_index, int token,
                             const std::vector<Mention>& mentions) {
  constexpr int reach = 15;  // tokens
  for (int at = token - 1; at >= 0 && at > token - reach; --at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    const Mention* here = mention_at_head(mentions, sentence_index, at);
    if (here != nullptr && here->referents.size() > 1) return false;
    const bool object = one.relation == Relation::obj || one.relation == Relation::iobj;
    if (object && here == nullptr && one.xpos == "NNS" && can_act(one)) return true;
  }
  return false;
}

// The nearest mention of several before the token in its sentence.
std::vector<EntityId> row_before(int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Mention* nearest = nullptr;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one)
    if (one->referents.size() > 1 && static_cast<int>(one->tokens.end) <= token &&
        (nearest == nullptr || one->tokens.end > nearest->tokens.end))
      nearest = &*one;
  return nearest == nullptr ? std::vector<EntityId>{} : nearest->referents;
}

// "Peru supplies Chile with copper, and trade between them grew": the two states, else the two persons, whom the
// sentence has named so far, if they are no more than two.
std::vector<EntityId> two_before(const Draft& draft, int sentence_index, int token,
                                 const std::vector<Mention>& mentions) {
  for (const EntityType type : {EntityType::country, EntityType::person}) {
    std::vector<EntityId> two;
    for (const Mention& one : mentions)
      if (one.sentence == sentence_index && one.referents.size() == 1 && static_cast<int>(one.tokens.end) <= token &&
          draft.entity(one.referents[0]).type == type &&
          std::find(two.begin(), two.end(), one.referents[0]) == two.end())
        two.push_back(one.referents[0]);
    if (two.size() == 2) return two;
    if (!two.empty()) return {};
  }
  return {};
}

// The same in one sentence: "They opposed it, and the minister promised them help"; nullopt if it says no such before
// the token, or names others together after.
std::optional<std::vector<EntityId>> said_before(const Draft& draft, int sentence_index, int token,
                                                 const std::vector<Mention>& mentions) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  for (int at = token - 1; at >= 0; --at) {
    const Mention* here = mention_at_head(mentions, sentence_index, at);
    static const WordSet plural("they|them|their|theirs");
    if (plural.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form)))
      return here != nullptr ? here->referents : std::vector<EntityId>{};
    if (here != nullptr && here->referents.size() > 1) return std::nullopt;
  }
  return std::nullopt;
}

// "the Abraham Accords", "the talks": the thing with a plural name that is the last to be told of before the token, if
// neither several others nor people stand nearer.
std::optional<EntityId> plural_thing_before(const Draft& draft, int sentence_index, int token,
                                            const std::vector<Mention>& mentions) {
  constexpr EntityTypes things = EntityTypes(EntityType::document) | EntityType::event;
  for (int back = 0; back < 2 && sentence_index - back >= 0; ++back) {
    const int index = sentence_index - back;
    if (draft.is_label(index)) break;
    const auto& tokens = draft.sentence(index).tokens;
    for (int at = (back == 0 ? token : static_cast<int>(tokens.size())) - 1; at >= 0; --at) {
      const Token& one = tokens[static_cast<std::size_t>(at)];
      if (one.relation == Relation::obl && one.head >= 0 && lexicon::calendar_words().has(ascii_lower(one.form)))
        continue;
      const Mention* here = mention_at_head(mentions, index, at);
      if (here != nullptr && here->referents.size() > 1) return std::nullopt;
      if (here != nullptr && here->referents.size() == 1 && things.has(draft.entity(here->referents[0]).type) &&
          (one.xpos == "NNS" || one.xpos == "NNPS" ||
           (one.upos == Upos::propn && one.form.ends_with("s") && !one.form.ends_with("ss"))))
        return here->referents[0];
      const bool many =
          one.xpos == "NNS" && here == nullptr &&
          (one.relation == Relation::obj || one.relation == Relation::nsubj || one.relation == Relation::nsubj_pass);
      if (many) return std::nullopt;
    }
  }
  return std::nullopt;
}

// Whether several without a name stand before the token, or did what the sentence before told: "the troops", "three
// miners".
bool many_unnamed_before(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const bool acts = is_subject(draft.sentence(sentence_index).tokens[static_cast<std::size_t>(token)].relation);
  const auto stand_in = [&](int index, int end, bool as_subject) {
    const auto& tokens = draft.sentence(index).tokens;
    for (int at = 0; at < end; ++at) {
      const Token& one = tokens[static_cast<std::size_t>(at)];
      if (one.xpos != "NNS" || (as_subject && !is_subject(one.relation)) ||
          lexicon::calendar_words().has(ascii_lower(one.lemma)))
        continue;
      if (acts && !can_act(one)) continue;
      if (mention_at_head(mentions, index, at) == nullptr) return true;
    }
    return false;
  };
  if (stand_in(sentence_index, token, false)) return true;
  return sentence_index > 0 && !draft.is_label(sentence_index) &&
         stand_in(sentence_index - 1, static_cast<int>(draft.sentence(sentence_index - 1).tokens.size()), true);
}

// Whether the group is enough in mind for "they": two persons of whom the text has just told together, states that the
// sentence before joins by "and".
bool is_in_mind(const Draft& draft, const Discourse& discourse, const std::vector<EntityId>& group) {
  constexpr int persons_last = 3;  // sentences
  if (group.empty()) return false;
  const auto joined = discourse.since_together(group, Discourse::Bond::row),
             dealt = discourse.since_together(group, Discourse::Bond::loose);
  switch (draft.entity(group[0]).type) {
    case EntityType::person:
      return (joined && *joined <= persons_last) || (dealt && *dealt <= 1);
    case EntityType::country:
      return joined && *joined <= 1;
    default:
      return joined && *joined == 0;
  }
}

// "Berg received Duarte. … They also discussed the drought": the two of whom the text tells most, where it has told of
// both together.
std::vector<EntityId> talkers(const Draft& draft, const Discourse& discourse, const Sentence& sentence, int token,
                              const Test& allowed) {
  static const WordSet joint(
      "discuss|exchange|agree|talk|speak|meet|sign|review|note|stress|reaffirm|underline|express|touch|examine|explore|"
      "confer|deplore|condemn|reiterate|emphasise|emphasize|"
      "undertake|voice|initial|issue|adopt|conclude|consult|raise|consider|pledge|welcome|call|decide|commend|dwell|"
      "share|resolve|dine|embrace");
  constexpr int reach = 8;  // sentences
  constexpr double in_mind = 8.0;
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (!is_subject(pronoun.relation) || pronoun.head < 0 ||
      sentence.tokens[static_cast<std::size_t>(pronoun.head)].head >= 0)
    return {};
  if (!joint.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma))) return {};
  const auto person = [&](EntityId id) {
    return draft.entity(id).type == EntityType::person && allowed(id) && discourse.weight(id) >= in_mind;
  };
  const auto leading = discourse.leading(person, 2);
  if (leading.size() != 2) return {};
  const auto told = discourse.since_together(leading, Discourse::Bond::partners);
  return told && *told <= reach ? leading : std::vector<EntityId>{};
}

// "I asked them", "they sold us the ship": whoever speaks calls a firm or a state so, if the words just before name one
// that is not his own and nobody else who is many.
std::optional<EntityId> body_in_speech(const Draft& draft, const Discourse& discourse, int sentence_index, int token,
                                       const Test& allowed, const std::vector<Mention>& mentions) {
  static const WordSet own_words("i|we|us|me|our|my");
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const auto turn = turn_party(draft, sentence_index);
  if (!turn &&
      std::none_of(tokens.begin(), tokens.end(), [](const Token& one) { return own_words.has(ascii_lower(one.form)); }))
    return std::nullopt;
  if (many_unnamed_before(draft, sentence_index, token, mentions)) return std::nullopt;
  std::vector<EntityId> own = speakers_around(draft, sentence_index, token, mentions);
  if (turn) own.push_back(*turn);
  for (std::size_t at = 0, count = own.size(); at < count; ++at)
    if (const auto state =
            draft.entity(own[at]).type == EntityType::person ? country_of_person(draft, own[at]) : std::nullopt)
      own.push_back(*state);
  std::vector<EntityId> near;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence + 1 >= sentence_index; ++one)
    if (one->referents.size() == 1) near.push_back(one->referents[0]);
  const auto has = [](const std::vector<EntityId>& list, EntityId id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  return discourse.best([&](EntityId id) {
    const EntityType type = draft.entity(id).type;
    return (type == EntityType::organization || type == EntityType::country) && allowed(id) && !has(own, id) &&
           has(near, id);
  });
}

// "The Americans sit across the road, since nobody shares a room with them": the state whose people the words just
// before name, if neither several others nor people without a name stand nearer.
std::optional<EntityId> nation_before(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  for (int back = 0; back < 2 && sentence_index - back >= 0; ++back) {
    const int index = sentence_index - back;
    if (draft.is_label(index)) break;
    const auto& tokens = draft.sentence(index).tokens;
    for (int at = (back == 0 ? token : static_cast<int>(tokens.size())) - 1; at >= 0; --at) {
      const Token& one = tokens[static_cast<std::size_t>(at)];
      const bool plural = one.xpos == "NNS" || one.xpos == "NNPS";
      const Mention* here = mention_at_head(mentions, index, at);
      if (here != nullptr && here->referents.size() > 1) return std::nullopt;
      const bool named = draft.name_at(index, static_cast<std::uint32_t>(at)) >= 0;
      if (here != nullptr && here->tokens.size() <= 2 && named && here->referents.size() == 1 &&
          draft.entity(here->referents[0]).type == EntityType::country && plural &&
          draft.entity(here->referents[0]).name.find(one.form) == std::string::npos)
        return here->referents[0];
      if (plural && here == nullptr && can_act(one)) return std::nullopt;
    }
  }
  return std::nullopt;
}

// "the people of Chad … their land": many, though they stand for a state.
bool tells_of_people(const Sentence& sentence, int token) {
  static const WordSet people(
      "people|peoples|citizens|nationals|soldiers|forces|authorities|women|men|children|officials|leaders");
  return token >= 0 && people.has(sentence.tokens[static_cast<std::size_t>(token)].form);
}

}  // namespace

Resolved resolve_plural(const Draft& draft, const Discourse& discourse, int sentence_index, int token,
                        const Test& allowed, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  const auto agent = [&](EntityId id) { return agent_types.has(draft.entity(id).type) && allowed(id); };
  if (pronoun.head >= 0 && is_list_verb(sentence, pronoun)) return {};
  if (is_of_list(sentence, token)) return {};
  const bool subject =
      of_them(sentence, pronoun) || pronoun.relation == Relation::nsubj || pronoun.relation == Relation::nsubj_pass;
  const bool possessive = pronoun.relation == Relation::nmod_poss;
  // "signed the accords; Chad condemned them": what stands next before
  if (pronoun.relation == Relation::obj && !possessive) {
    const EntityTypes likely = likely_for_it(sentence, pronoun);
    if (const auto things = plural_thing_before(draft, sentence_index, token, mentions);
        things && likely.has(draft.entity(*things).type))
      return {{*things}, 0.6F};
    if (acts_on_papers(sentence, pronoun)) return {};
  }
  // "the accords that Chad made. They were signed by Berg"
  if (pronoun.relation == Relation::nsubj_pass && acts_on_papers(sentence, pronoun))
    if (const auto things = plural_thing_before(draft, sentence_index, token, mentions);
        things && draft.entity(*things).type == EntityType::document)
      return {{*things}, 0.6F};
  const auto same = said_before(draft, sentence_index, token, mentions);
  // "The leaders deplored the fate of the Palestinians. On Mali, they agreed": those of whom the last sentence is
  const bool goes_on = subject && !possessive && local_subject(draft, sentence_index, token, mentions).token < 0 &&
                       subject_before(draft, sentence_index, mentions).entities.size() > 1;
  if (!same && !goes_on)
    if (const auto nation = nation_before(draft, sentence_index, token, mentions); nation && allowed(*nation))
      return {{*nation}, 0.6F};
  if (same && (same->empty() || all_pass(*same, agent))) return {*same, 0.65F};
  if (subject || possessive) {
    LocalSubject local = local_subject(draft, sentence_index, token, mentions);
    const Sentence* its_sentence = &sentence;
    if (local.token < 0 && subject) local = opening_subject(draft, sentence_index, token, mentions);
    if (local.token < 0) {
      local = subject_before(draft, sentence_index, mentions);
      if (local.token >= 0) its_sentence = &draft.sentence(sentence_index - 1);
    }
    if (local.token >= 0 && local.entities.empty() && local.plural &&
        can_act(its_sentence->tokens[static_cast<std::size_t>(local.token)]))
      return {};
    // "The United States sanctioned two firms over their purchases": one state, plural as its name may be
    // (but "the people of Chad, who defend their land")
    if (local.entities.size() == 1 && draft.entity(local.entities[0]).type == EntityType::country &&
        !tells_of_people(*its_sentence, local.token))
      local.plural = false;
    if (const auto pair = subject_and_owner(draft, sentence_index, local, mentions); possessive && pair.size() == 2)
      return {pair, 0.7F};
    if (local.plural && all_pass(local.entities, agent))
      return {local.entities, local.entities.size() > 1 ? 0.75F : 0.6F};
  }
  // "congratulated both ministers on their appointment": the row or plural next before
  if (!subject)
    if (const auto row = row_before(sentence_index, token, mentions); row.size() > 1 && all_pass(row, agent))
      return {row, 0.65F};
  const bool between = token > 0 && ascii_lower(sentence.tokens[static_cast<std::size_t>(token) - 1].form) == "between";
  // "trade between them", but "Berg and Holm sat between them", "with Duarte between them"
  if (between && pronoun.relation == Relation::nmod &&
      sentence.tokens[static_cast<std::size_t>(pronoun.head)].upos == Upos::noun)
    if (auto two = two_before(draft, sentence_index, token, mentions); two.size() == 2) return {std::move(two), 0.65F};
  // "Berg telephoned Duarte; so did Holm, who suggested that they meet": Holm and whom they all turned to
  if (subject && acts_in_person(sentence, pronoun))
    if (auto two = proposer_and_other(draft, discourse, sentence_index, token, allowed, mentions); two.size() == 2)
      return {std::move(two), 0.6F};
  // "met his colleagues and urged them": nobody says who they are
  if (!subject && !possessive && follows_unnamed_persons(sentence, sentence_index, token, mentions)) return {};
  // "They are due to meet at half-time": persons do
  if (subject && acts_in_person(sentence, pronoun))
    if (const auto two = discourse.fresh_group(
            [&](EntityId id) { return draft.entity(id).type == EntityType::person && allowed(id); }, 2);
        two.size() == 2)
      return {two, 0.6F};
  const auto group = discourse.last_group(agent, 0);
  double weight = 0.0;
  for (const EntityId id : group) weight += discourse.weight(id) / static_cast<double>(group.size());
  const bool doubtful =
      !possessive && !between &&
      (!is_in_mind(draft, discourse, group) || many_unnamed_before(draft, sentence_index, token, mentions));
  const auto one = discourse.best([&](EntityId id) {
    const EntityType type = draft.entity(id).type;
    return (type == EntityType::organization || type == EntityType::country) && allowed(id);
  });
  const auto many = discourse.best([&](EntityId id) { return is_named_as_many(draft.entity(id)) && allowed(id); });
  if (many && discourse.weight(*many) > std::max(50.0, 0.8 * weight)) return {{*many}, 0.6F};
  // "wrote to the company, and they have answered"
  if (one && weight > 0.0 && draft.entity(*one).type == EntityType::organization &&
      discourse.weight(*one) > 2.5 * weight && discourse.weight(*one) > 150.0)
    return {{*one}, 0.45F};
  if (!group.empty() && weight > 15.0) {
    // what is done to "them" or theirs is done to the states where their leaders were named with them
    const auto states = states_of(draft, group);
    double of_states = 0.0;
    for (const EntityId id : states) of_states += discourse.weight(id) / static_cast<double>(states.size());
    const bool by_leaders = pronoun.relation != Relation::nsubj && states.size() == group.size();
    if (by_leaders && of_states > 0.5 * weight) return {states, 0.55F};
    if (!doubtful) return {group, 0.65F};
  }
  if (const auto two = talkers(draft, discourse, sentence, token, allowed);
      !two.empty() && !many_unnamed_before(draft, sentence_index, token, mentions))
    return {two, 0.6F};
  if (!possessive && group.empty())
    if (const auto body = body_in_speech(draft, discourse, sentence_index, token, allowed, mentions))
      return {{*body}, 0.5F};
  if (subject || doubtful) return {};
  if (one && discourse.weight(*one) > 60.0) return {{*one}, 0.4F};
  return {};
}

}  // namespace chancery

#include "entities/coreference.hpp"

#include <algorithm>

#include "entities/nominals.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

enum class Person : std::uint8_t { none, he, she, it, they };

Person person_of(const std::string& lower) {
  static const WordSet he("he|him|his|himself");
  static const WordSet she("she|her|hers|herself");
  static const WordSet it("it|its|itself");
  static const WordSet they("they|them|their|theirs|themselves");
  if (he.has(lower)) return Person::he;
  if (she.has(lower)) return Person::she;
  if (it.has(lower)) return Person::it;
  return they.has(lower) ? Person::they : Person::none;
}

// The mention over this head token, if any has referents.
const Mention* mention_at_head(const std::vector<Mention>& mentions, int sentence, int head) {
  const Mention* found = nullptr;
  for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence >= sentence; ++mention)
    if (mention->sentence == sentence && mention->head == head && !mention->referents.empty()) found = &*mention;
  return found;
}

// "Tokayev, who …": the mention that the relative clause hangs from, else the one just before. "who" asks for a
// person where there is one: "Berg, a founder of the channel Nexta who lives abroad".
Resolved resolve_relative(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const std::string form = ascii_lower(sentence.tokens[static_cast<std::size_t>(token)].form);
  const bool personal = form == "who" || form == "whom";
  const auto fits = [&](const Mention& mention) {
    const bool person = std::all_of(mention.referents.begin(), mention.referents.end(), [&](EntityId id) {
      return draft.entity(id).type == EntityType::person;
    });
    return personal ? person : form != "which" || !person;
  };
  int at = token;
  for (int steps = 0; at >= 0 && steps < 16; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::acl_relcl && one.head >= 0 && one.head < token) {
      const Mention* found = mention_at_head(mentions, sentence_index, one.head);
      if (found != nullptr && fits(*found)) return {found->referents, 0.85F};
      if (found != nullptr && !personal) return {found->referents, 0.6F};
      // "Feld, a graduate of the School of Mines who …": the person to whom the noun belongs
      int owner = one.head;
      for (int up = 0; personal && up < 4 && owner >= 0; ++up) {
        owner = sentence.tokens[static_cast<std::size_t>(owner)].head;
        const Mention* person = owner >= 0 ? mention_at_head(mentions, sentence_index, owner) : nullptr;
        if (person != nullptr && fits(*person)) return {person->referents, 0.75F};
      }
      break;
    }
    at = one.head;
  }
  const Mention* nearest = nullptr;
  for (const Mention& mention : mentions) {
    if (mention.sentence != sentence_index || mention.referents.empty()) continue;
    const int gap = token - static_cast<int>(mention.tokens.end);
    if (gap < 0 || gap > 1) continue;
    const bool later = nearest == nullptr || mention.tokens.end >= nearest->tokens.end;
    if (nearest == nullptr || (fits(mention) == fits(*nearest) ? later : fits(mention))) nearest = &mention;
  }
  if (nearest == nullptr) return {};
  return {nearest->referents, 0.7F};
}

bool is_argument(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::obj || relation == Relation::obl ||
         relation == Relation::iobj || relation == Relation::nsubj_pass || relation == Relation::obl_agent;
}

bool has_subject(const Sentence& sentence, int verb) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == verb && (one.relation == Relation::nsubj || one.relation == Relation::nsubj_pass);
  });
}

// Whether the phrase at the head is an argument of the clause's verb, or of one that shares its subject: "He came
// and met Berg", "he agreed to invite Berg".
bool argument_of(const Sentence& sentence, int head, int verb, bool subject) {
  const Token* phrase = &sentence.tokens[static_cast<std::size_t>(head)];
  for (int steps = 0; steps < 3 && phrase->head >= 0 &&
                      (phrase->relation == Relation::flat || phrase->relation == Relation::compound ||
                       phrase->relation == Relation::appos);
       ++steps)
    phrase = &sentence.tokens[static_cast<std::size_t>(phrase->head)];
  if (!is_argument(phrase->relation)) return false;
  int at = phrase->head;
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    if (at == verb) return true;
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    // "Welcoming his guest, he said": who does the one does the other
    const bool participle = subject && one.relation == Relation::advcl && one.xpos == "VBG";
    const bool shares = one.relation == Relation::conj || one.relation == Relation::xcomp || participle;
    if (!shares || has_subject(sentence, at)) return false;
    at = one.head;
  }
  return false;
}

// "He sacked Duarte and named Berg to replace her": whoever names a successor is not succeeded. The word that is the subject
// of the naming, or -1.
int namer_of_successor(const Sentence& sentence, int verb) {
  const auto lemma = [&](int at) { return ascii_lower(sentence.tokens[static_cast<std::size_t>(at)].lemma); };
  if (lemma(verb) != "replace" && lemma(verb) != "succeed") return -1;
  static const WordSet naming("name|appoint|choose|pick|nominate|tap|select|hire|install|designate|recruit|promote|ask|propose");
  int at = verb;
  for (int steps = 0; steps < 4; ++steps) {
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
    if (at < 0) return -1;
    if (naming.has(lemma(at))) break;
  }
  for (int steps = 0; steps < 4 && at >= 0; ++steps) {
    for (int child = 0; child < static_cast<int>(sentence.tokens.size()); ++child)
      if (const Token& one = sentence.tokens[static_cast<std::size_t>(child)]; one.head == at && one.relation == Relation::nsubj)
        return child;
    if (sentence.tokens[static_cast<std::size_t>(at)].relation != Relation::conj) return -1;
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
  }
  return -1;
}

}  // namespace

std::vector<EntityId> co_arguments(const Draft& draft, int sentence_index, int token,
                                   const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  std::vector<EntityId> barred;
  if (pronoun.head < 0 || draft.is_label(sentence_index)) return barred;
  static const WordSet reflexive("himself|herself|itself|themselves");
  if (reflexive.has(ascii_lower(pronoun.form))) return barred;
  const bool possessive = pronoun.relation == Relation::nmod_poss;
  const int namer = pronoun.relation == Relation::obj ? namer_of_successor(sentence, pronoun.head) : -1;
  if (!possessive && !is_argument(pronoun.relation)) return barred;
  const auto bars = [&](int head) {
    if (head == token) return false;
    if (head == namer) return true;
    if (!possessive) return argument_of(sentence, head, pronoun.head, pronoun.relation == Relation::nsubj);
    const Token& one = sentence.tokens[static_cast<std::size_t>(head)];  // "his counterpart Berg"
    return head == pronoun.head || (one.head == pronoun.head && one.relation == Relation::appos);
  };
  for (const Mention& mention : mentions)
    if (mention.sentence == sentence_index && !possessive && bars(mention.head))
      barred.insert(barred.end(), mention.referents.begin(), mention.referents.end());
  for (const NameSpan& name : draft.names)
    if (name.sentence == sentence_index && !name.nested && name.tokens.begin > static_cast<std::uint32_t>(token) &&
        bars(head_of(sentence, name.tokens)))
      barred.insert(barred.end(), name.entities.begin(), name.entities.end());
  return barred;
}

namespace {

// "During his visit to Oslo, the premier's guest Ana Duarte said": a pronoun in front of the subject of its clause
// points ahead to it. The person who is the subject, if that is so.
std::optional<EntityId> subject_ahead(const Draft& draft, int sentence_index, int token) {
  const Sentence& sentence = draft.sentence(sentence_index);
  int at = token;
  for (int steps = 0; at >= 0 && steps < 16; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head > at && (one.relation == Relation::obl || one.relation == Relation::advcl)) {
      for (int subject = token + 1; subject < one.head; ++subject) {
        const Token& candidate = sentence.tokens[static_cast<std::size_t>(subject)];
        if (candidate.head != one.head || candidate.relation != Relation::nsubj) continue;
        const int name = draft.name_at(sentence_index, static_cast<std::uint32_t>(subject));
        if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.empty()) return std::nullopt;
        const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
        return draft.entity(who).type == EntityType::person ? std::optional(who) : std::nullopt;
      }
    }
    at = one.head;
  }
  return std::nullopt;
}

// What "it" is most likely to be from what it does, what is done to it or what it has.
EntityTypes likely_for_it(const Sentence& sentence, const Token& pronoun) {
  constexpr EntityTypes bodies = EntityTypes(EntityType::country) | EntityType::organization;
  constexpr EntityTypes made = EntityTypes(EntityType::document) | EntityType::event | EntityType::project | EntityType::facility;
  constexpr EntityTypes all = EntityTypes(EntityType::country) | EntityType::organization | EntityType::document |
                              EntityType::event | EntityType::project | EntityType::facility;
  if (pronoun.head < 0) return all;
  const std::string governor = ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma);
  if (pronoun.relation == Relation::nmod_poss) {
    static const WordSet of_states(
        "government|minister|president|army|troop|economy|border|parliament|ambassador|territory|airspace|sovereignty|"
        "neighbour|neighbor|ally|force|soldier|people|citizen|embassy|independence|export|import|partner|leader|chief|"
        "member|commission|board|shareholder|headquarters|spokesman|employee|subsidiary|policy|market|capital|region");
    return of_states.has(governor) ? bodies : all;
  }
  if (pronoun.relation == Relation::nsubj && lexicon::speech_or_act_verbs().has(governor)) return bodies;
  static const WordSet of_papers(
      "sign|ratify|denounce|reject|implement|adopt|conclude|endorse|negotiate|violate|breach|host|attend|call|hail|"
      "describe|welcome|approve|build|finish|open|amend");
  if (pronoun.relation == Relation::obj && of_papers.has(governor)) return made;
  return all;
}

// "Asked whether she would run, Ms Berg laughed", "Educated at X, where she took a degree, Berg has …": a pronoun in a
// clause that opens the sentence, before the commas and the person who is its subject, if no person was named yet.
std::optional<EntityId> person_after_opening(const Draft& draft, int sentence_index, int token) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const Token& opening = tokens.front();
  static const WordSet openers("as|after|before|while|when|during|in|since|although|though|despite|with|for|speaking|on|at|upon");
  const std::string lower = ascii_lower(opening.form);
  const bool opens = opening.xpos == "VBN" || opening.xpos == "VBG" || openers.has(lower);
  if (!opens || opening.upos == Upos::pron) return std::nullopt;
  for (const NameSpan& name : draft.names) {
    if (name.sentence != sentence_index || name.nested || name.entities.size() != 1) continue;
    if (draft.entity(name.entities[0]).type != EntityType::person) continue;
    const auto begin = static_cast<int>(name.tokens.begin);
    if (begin < token) return std::nullopt;
    int before = begin - 1;
    while (before > token && (lexicon::honorifics().has(ascii_lower(tokens[static_cast<std::size_t>(before)].form)) ||
                              ascii_lower(tokens[static_cast<std::size_t>(before)].form) == "mr." ||
                              ascii_lower(tokens[static_cast<std::size_t>(before)].form) == "ms." ||
                              draft.title_at(sentence_index, static_cast<std::uint32_t>(before)) >= 0))
      --before;
    if (tokens[static_cast<std::size_t>(before)].form != ",") return std::nullopt;
    const std::size_t after = name.tokens.end;
    const bool acts = after < tokens.size() && (tokens[after].upos == Upos::verb || tokens[after].upos == Upos::aux ||
                                                tokens[after].upos == Upos::adv);
    return acts ? std::optional(name.entities[0]) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Resolved resolve_third_person(const Draft& draft, const Discourse& discourse, int sentence_index, int token,
                              const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  const std::string lower = ascii_lower(pronoun.form);
  if (lower == "who" || lower == "whose" || lower == "whom" || lower == "which")
    return resolve_relative(draft, sentence_index, token, mentions);
  const Person person = person_of(lower);
  if (person == Person::none || pronoun.relation == Relation::expl) return {};
  auto barred = co_arguments(draft, sentence_index, token, mentions);
  // who speaks of himself says "I"
  if (const auto speaker = turn_speaker(draft, sentence_index)) barred.push_back(*speaker);
  const auto allowed = [&](EntityId id) { return std::find(barred.begin(), barred.end(), id) == barred.end(); };
  const auto& notes = draft.notes;
  if (person == Person::he || person == Person::she) {
    const Gender wrong = person == Person::he ? Gender::female : Gender::male;
    if (const auto ahead = subject_ahead(draft, sentence_index, token);
        ahead && notes[static_cast<std::size_t>(*ahead)].gender != wrong)
      return {{*ahead}, 0.8F};
    if (const auto ahead = person_after_opening(draft, sentence_index, token);
        ahead && notes[static_cast<std::size_t>(*ahead)].gender != wrong)
      return {{*ahead}, 0.8F};
    const auto found = discourse.best(
        [&](EntityId id) {
          return draft.entity(id).type == EntityType::person && notes[static_cast<std::size_t>(id)].gender != wrong &&
                 allowed(id) && discourse.weight(id) >= 5.0;
        },
        [&](EntityId id) { return notes[static_cast<std::size_t>(id)].gender == Gender::unknown ? 0.7 : 1.0; });
    if (!found) return {};
    return {{*found}, discourse.weight(*found) > 60.0 ? 0.8F : 0.6F};
  }
  if (person == Person::it) {
    // "It is the first agreement …" speaks of an agreement
    std::optional<EntityType> predicate;
    if (pronoun.relation == Relation::nsubj && pronoun.head >= 0)
      if (const Token& head = sentence.tokens[static_cast<std::size_t>(pronoun.head)]; head.upos == Upos::noun)
        predicate = lexicon::described_type(ascii_lower(head.lemma));
    const EntityTypes likely = likely_for_it(sentence, pronoun);
    const auto found = discourse.best(
        [&](EntityId id) {
          const EntityType type = draft.entity(id).type;
          return type != EntityType::person && type != EntityType::place && (!predicate || type == *predicate) &&
                 allowed(id) && discourse.weight(id) >= 50.0;
        },
        [&](EntityId id) { return likely.has(draft.entity(id).type) ? 1.0 : 0.5; });
    if (!found || discourse.weight(*found) < 50.0) return {};
    return {std::vector<EntityId>{*found}, predicate ? 0.7F : 0.55F};
  }
  // "they": the last group of agents named together, else a body that acts as many
  const auto agent = [&](EntityId id) { return agent_types.has(draft.entity(id).type) && allowed(id); };
  const auto group = discourse.last_group(agent, 0);
  double weight = 0.0;
  for (const EntityId id : group) weight += discourse.weight(id) / static_cast<double>(group.size());
  if (!group.empty() && weight > 15.0) {
    // what is done to "them" or theirs is done to the states where their leaders were named with them
    const auto states = states_of(draft, group);
    double of_states = 0.0;
    for (const EntityId id : states) of_states += discourse.weight(id) / static_cast<double>(states.size());
    const bool by_leaders = pronoun.relation != Relation::nsubj && states.size() == group.size();
    if (by_leaders && of_states > 0.5 * weight) return {states, 0.55F};
    return {group, 0.65F};
  }
  const auto one = discourse.best([&](EntityId id) {
    const EntityType type = draft.entity(id).type;
    return (type == EntityType::organization || type == EntityType::country) && allowed(id);
  });
  if (one && discourse.weight(*one) > 60.0) return {{*one}, 0.4F};
  return {};
}

std::optional<EntityId> find_cataphor(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  static const WordSet openings("turn|part|behalf|remark|speech|address|capacity|view|opinion|statement");
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (token > 3 || pronoun.head < 0) return std::nullopt;
  if (!openings.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma))) return std::nullopt;
  const Mention* first = nullptr;
  for (const Mention& mention : mentions) {
    if (mention.sentence != sentence_index || static_cast<int>(mention.tokens.begin) <= token) continue;
    if (mention.kind == MentionKind::pronoun || mention.kind == MentionKind::adjective || mention.referents.size() != 1)
      continue;
    if (draft.entity(mention.referents[0]).type == EntityType::event) continue;
    if (first == nullptr || mention.tokens.begin < first->tokens.begin) first = &mention;
  }
  if (first == nullptr) return std::nullopt;
  const bool person = draft.entity(first->referents[0]).type == EntityType::person;
  const bool personal = person_of(ascii_lower(pronoun.form)) != Person::it;
  return person == personal ? std::optional<EntityId>(first->referents[0]) : std::nullopt;
}

}  // namespace chancery

#include "entities/coreference.hpp"

#include <algorithm>

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

// "Tokayev, who …": the mention that the relative clause hangs from, else the one just before.
Resolved resolve_relative(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  int at = token;
  for (int steps = 0; at >= 0 && steps < 16; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::acl_relcl && one.head >= 0 && one.head < token) {
      if (const Mention* found = mention_at_head(mentions, sentence_index, one.head)) return {found->referents, 0.85F};
      break;
    }
    at = one.head;
  }
  const Mention* nearest = nullptr;
  for (const Mention& mention : mentions) {
    if (mention.sentence != sentence_index || mention.referents.empty()) continue;
    const int gap = token - static_cast<int>(mention.tokens.end);
    if (gap < 0 || gap > 1) continue;
    if (nearest == nullptr || mention.tokens.end >= nearest->tokens.end) nearest = &mention;
  }
  if (nearest == nullptr) return {};
  return {nearest->referents, 0.7F};
}

// Both are arguments of one verb: "Putin thanked him" cannot speak of one person.
std::vector<EntityId> co_arguments(const Draft& draft, int sentence_index, int token,
                                   const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  std::vector<EntityId> barred;
  if (pronoun.relation == Relation::nmod_poss || pronoun.head < 0) return barred;
  static const WordSet reflexive("himself|herself|itself|themselves");
  if (reflexive.has(ascii_lower(pronoun.form))) return barred;
  for (const Mention& mention : mentions) {
    if (mention.sentence != sentence_index) continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    const bool argument = head.relation == Relation::nsubj || head.relation == Relation::obj ||
                          head.relation == Relation::obl || head.relation == Relation::iobj ||
                          head.relation == Relation::nsubj_pass || head.relation == Relation::obl_agent;
    if (argument && head.head == pronoun.head)
      barred.insert(barred.end(), mention.referents.begin(), mention.referents.end());
  }
  return barred;
}

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
  const auto barred = co_arguments(draft, sentence_index, token, mentions);
  const auto allowed = [&](EntityId id) { return std::find(barred.begin(), barred.end(), id) == barred.end(); };
  const auto& notes = draft.notes;
  if (person == Person::he || person == Person::she) {
    const Gender wrong = person == Person::he ? Gender::female : Gender::male;
    if (const auto ahead = subject_ahead(draft, sentence_index, token);
        ahead && notes[static_cast<std::size_t>(*ahead)].gender != wrong)
      return {{*ahead}, 0.8F};
    const auto found = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::person && notes[static_cast<std::size_t>(id)].gender != wrong &&
             allowed(id);
    });
    if (!found || discourse.weight(*found) < 5.0) return {};
    return {{*found}, discourse.weight(*found) > 60.0 ? 0.8F : 0.6F};
  }
  if (person == Person::it) {
    const auto found = discourse.best([&](EntityId id) {
      const EntityType type = draft.entity(id).type;
      return type != EntityType::person && type != EntityType::place && allowed(id);
    });
    if (!found || discourse.weight(*found) < 50.0) return {};
    return {{*found}, 0.55F};
  }
  // "they": the last group of agents named together, else a body that acts as many
  const auto agent = [&](EntityId id) { return agent_types.has(draft.entity(id).type) && allowed(id); };
  const auto group = discourse.last_group(agent, 0);
  double weight = 0.0;
  for (const EntityId id : group) weight += discourse.weight(id) / static_cast<double>(group.size());
  if (!group.empty() && weight > 15.0) return {group, 0.65F};
  const auto one = discourse.best([&](EntityId id) {
    const EntityType type = draft.entity(id).type;
    return (type == EntityType::organization || type == EntityType::country) && allowed(id);
  });
  if (one && discourse.weight(*one) > 60.0) return {{*one}, 0.4F};
  return {};
}

std::optional<EntityId> country_of_person(const Draft& draft, EntityId person) {
  std::optional<EntityId> other;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != person || !phrase.body) continue;
    if (draft.entity(*phrase.body).type == EntityType::country) return phrase.body;
    if (!other) other = phrase.body;
  }
  return other;
}

Resolved resolve_speech_person(const Draft& draft, int sentence_index, int token, std::optional<EntityId> speaker,
                               std::optional<EntityId> addressee) {
  static const WordSet first("i|me|my|mine|myself");
  static const WordSet many("we|us|our|ours|ourselves");
  static const WordSet second("you|your|yours|yourself");
  static const WordSet state_things(
      "country|economy|nation|state|republic|people|government|territory|region|border|army|side|market|"
      "presidency|chairmanship|citizen|capital|soil|independence|security|companies|company|policy|exports");
  static const WordSet shared(
      "country|nation|state|people|relation|relationship|cooperation|tie|partnership|trade|"
      "republic|economy|dialogue|friendship|alliance|border|interaction|region");
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  const std::string lower = ascii_lower(pronoun.form);
  const std::string governor =
      pronoun.head >= 0 ? ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma) : "";
  const bool plural_thing =
      pronoun.head >= 0 && sentence.tokens[static_cast<std::size_t>(pronoun.head)].xpos.substr(0, 3) == "NNS";
  std::vector<EntityId> home, other;  // countries, empty if unknown
  if (speaker)
    if (const auto found = country_of_person(draft, *speaker)) home.push_back(*found);
  if (addressee)
    if (const auto found = country_of_person(draft, *addressee)) other.push_back(*found);
  std::vector<EntityId> both = home;
  both.insert(both.end(), other.begin(), other.end());
  if (first.has(lower)) {
    if (!speaker) return {};
    return {{*speaker}, 0.9F};
  }
  if (second.has(lower)) {
    if (!addressee) return {};
    if (pronoun.relation == Relation::nmod_poss && state_things.has(governor) && !other.empty()) return {other, 0.75F};
    return {{*addressee}, 0.75F};
  }
  if (!many.has(lower) || !speaker) return {};
  if (pronoun.relation == Relation::nmod_poss) {
    const bool mutual = shared.has(governor) && (plural_thing || governor == "cooperation" || governor == "trade");
    if (both.size() == 2 && mutual) return {both, 0.75F};
    if (!home.empty() && state_things.has(governor)) return {home, 0.8F};
    if (!home.empty()) return {both, 0.5F};
    return {{*speaker}, 0.4F};
  }
  if (lexicon::meet_verbs().has(governor) && addressee) return {std::vector<EntityId>{*speaker, *addressee}, 0.7F};
  if (!home.empty()) return {home, 0.55F};
  return {{*speaker}, 0.5F};
}

namespace {

// The person or body that a verb of saying in this sentence has as its subject, outside the quotation.
std::optional<EntityId> sayer(const Draft& draft, int sentence_index, bool anyone) {
  const Sentence& sentence = draft.sentence(sentence_index);
  static const WordSet first("i|we|you");
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != sentence_index || mention.referents.size() != 1) continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    if (head.relation != Relation::nsubj || head.head < 0) continue;
    if (first.has(ascii_lower(head.form))) continue;
    const Token& verb = sentence.tokens[static_cast<std::size_t>(head.head)];
    if (!lexicon::say_verbs().has(ascii_lower(verb.lemma))) continue;
    const EntityType type = draft.entity(mention.referents[0]).type;
    if (type == EntityType::person || (anyone && type == EntityType::organization)) return mention.referents[0];
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<EntityId>> speakers_by_sentence(const Draft& draft) {
  const int count = static_cast<int>(draft.document.sentences.size());
  std::vector<std::optional<EntityId>> says(static_cast<std::size_t>(count)), result(static_cast<std::size_t>(count));
  for (int at = 0; at < count; ++at) says[static_cast<std::size_t>(at)] = sayer(draft, at, false);
  std::optional<EntityId> introduced;  // by "X said:" at a block's end
  for (int at = 0; at < count; ++at) {
    const Sentence& sentence = draft.document.sentences[static_cast<std::size_t>(at)];
    const auto turn = draft.article.blocks[static_cast<std::size_t>(sentence.block)].turn;
    auto& speaker = result[static_cast<std::size_t>(at)];
    if (turn) {
      speaker = draft.result.speakers[static_cast<std::size_t>(*turn)];
      continue;
    }
    speaker = says[static_cast<std::size_t>(at)];
    const auto same_block = [&](int other) {
      return other >= 0 && other < count &&
             draft.document.sentences[static_cast<std::size_t>(other)].block == sentence.block;
    };
    for (int back = at - 1; !speaker && same_block(back); --back) speaker = says[static_cast<std::size_t>(back)];
    for (int ahead = at + 1; !speaker && same_block(ahead); ++ahead) speaker = says[static_cast<std::size_t>(ahead)];
    if (!speaker) speaker = introduced;
    if (says[static_cast<std::size_t>(at)]) introduced = says[static_cast<std::size_t>(at)];
  }
  return result;
}

}  // namespace chancery

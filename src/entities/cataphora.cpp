#include "entities/cataphora.hpp"

#include <algorithm>

namespace chancery {
namespace {

// Words of "for its part", "in her turn", which belong to the subject of the clause.
const WordSet& own_part_nouns() {
  static const WordSet nouns("turn|part|behalf|remark|speech|address|capacity|view|opinion|statement");
  return nouns;
}

}  // namespace

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

namespace {

// "In his place, the king named Duarte": whose place another takes was told before.
bool is_of_the_other(const Sentence& sentence, int token) {
  static const WordSet places("place|stead|absence|footsteps|shoes|wake");
  const Token& one = sentence.tokens[static_cast<std::size_t>(token)];
  return one.head >= 0 && one.relation == Relation::nmod_poss &&
         places.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(one.head)].form));
}

}  // namespace

std::optional<EntityId> subject_ahead(const Draft& draft, int sentence_index, int token, bool person) {
  const Sentence& sentence = draft.sentence(sentence_index);
  if (is_of_the_other(sentence, token)) return std::nullopt;
  const Relation role = sentence.tokens[static_cast<std::size_t>(token)].relation;
  const bool own = role == Relation::nsubj || role == Relation::nsubj_pass ||
                   role == Relation::nmod_poss;  // not "Standing beside her, the minister"
  int at = token;
  for (int steps = 0; at >= 0 && steps < 16; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head > at && (one.relation == Relation::obl || one.relation == Relation::advcl)) {
      for (int subject = token + 1; subject < one.head; ++subject) {
        const Token& candidate = sentence.tokens[static_cast<std::size_t>(subject)];
        if (candidate.head != one.head || candidate.relation != Relation::nsubj) continue;
        int name = draft.name_at(sentence_index, static_cast<std::uint32_t>(subject));
        for (int next = subject + 1; name < 0 && own && next < one.head; ++next)  // "the Danish minister, Lena Berg,"
          if (const Token& called = sentence.tokens[static_cast<std::size_t>(next)];
              called.head == subject && called.relation == Relation::appos)
            name = draft.name_at(sentence_index, static_cast<std::uint32_t>(next));
        if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.empty()) return std::nullopt;
        const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
        const EntityType type = draft.entity(who).type;
        const bool fits =
            person ? type == EntityType::person : type == EntityType::organization || type == EntityType::country;
        return fits ? std::optional(who) : std::nullopt;
      }
    }
    at = one.head;
  }
  return std::nullopt;
}

std::vector<EntityId> subjects_ahead(const Draft& draft, int sentence_index, int token) {
  const Sentence& sentence = draft.sentence(sentence_index);
  if (is_of_the_other(sentence, token)) return {};
  int at = token, subject = -1;
  for (int steps = 0; at >= 0 && subject < 0 && steps < 16; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head > at && (one.relation == Relation::obl || one.relation == Relation::advcl))
      for (int next = token + 1; next < one.head && subject < 0; ++next)
        if (const Token& candidate = sentence.tokens[static_cast<std::size_t>(next)];
            candidate.head == one.head && candidate.relation == Relation::nsubj)
          subject = next;
    at = one.head;
  }
  if (subject < 0) return {};
  std::vector<EntityId> row;
  bool several = false;
  for (int next = subject; next < static_cast<int>(sentence.tokens.size()); ++next) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(next)];
    const bool joined = one.head == subject && one.relation == Relation::conj;
    if (next != subject && !joined) continue;
    several = several || joined;
    const int name = draft.name_at(sentence_index, static_cast<std::uint32_t>(next));
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) continue;
    const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
    const EntityType type = draft.entity(who).type;
    if (type == EntityType::person || type == EntityType::organization || type == EntityType::country)
      row.push_back(who);
  }
  return several ? row : std::vector<EntityId>{};
}

std::optional<EntityId> person_after_opening(const Draft& draft, int sentence_index, int token) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const Token& opening = tokens.front();
  static const WordSet openers(
      "as|after|before|while|when|during|in|since|although|though|despite|with|for|speaking|on|at|upon");
  const std::string lower = ascii_lower(opening.form);
  const bool opens = opening.xpos == "VBN" || opening.xpos == "VBG" || openers.has(lower);
  if (!opens || opening.upos == Upos::pron || is_of_the_other(draft.sentence(sentence_index), token))
    return std::nullopt;
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

std::optional<EntityId> find_cataphor(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (token > 3 || pronoun.head < 0) return std::nullopt;
  if (!own_part_nouns().has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma)))
    return std::nullopt;
  const Mention* first = nullptr;
  for (const Mention& mention : mentions) {
    if (mention.sentence != sentence_index || static_cast<int>(mention.tokens.begin) <= token) continue;
    if (mention.kind == MentionKind::pronoun || mention.kind == MentionKind::adjective || mention.referents.size() != 1)
      continue;
    if (draft.entity(mention.referents[0]).type == EntityType::event) continue;
    if (first == nullptr || mention.tokens.begin < first->tokens.begin) first = &mention;
  }
  if (first == nullptr) return std::nullopt;
  const bool opened =
      std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {  // "Ghana, for its part, thanked Norway"
        return one.sentence == sentence_index && static_cast<int>(one.tokens.end) <= token &&
               one.kind == MentionKind::name;
      });
  if (opened) return std::nullopt;
  const bool person = draft.entity(first->referents[0]).type == EntityType::person;
  const bool personal = person_of(ascii_lower(pronoun.form)) != Person::it;
  return person == personal ? std::optional<EntityId>(first->referents[0]) : std::nullopt;
}

}  // namespace chancery

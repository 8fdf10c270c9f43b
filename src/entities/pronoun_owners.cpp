#include "entities/pronoun_owners.hpp"

#include "entities/binding.hpp"
#include "entities/body_kinds.hpp"
#include "entities/lexicon.hpp"
#include "language/operative_clauses.hpp"

namespace chancery {

Resolved owner_of_parallel(const Sentence& sentence, int sentence_index, int token,
                           const std::vector<Mention>& mentions) {
  constexpr int reach = 12;  // tokens between the two
  const auto at = [&](int index) -> const Token& { return sentence.tokens[static_cast<std::size_t>(index)]; };
  if (token < 2 || at(token).relation != Relation::nmod_poss || at(token - 1).form != "and") return {};
  const std::string lower = ascii_lower(at(token).form);
  for (int back = token - 2; back >= 0 && back + reach >= token; --back) {
    if (at(back).form == ";" || at(back).form == "," || at(back).upos == Upos::verb) return {};
    if (ascii_lower(at(back).form) != lower || at(back).relation != Relation::nmod_poss) continue;
    for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence == sentence_index; ++mention)
      if (mention->kind == MentionKind::pronoun && mention->head == back) return {mention->referents, 0.8F};
    return {};
  }
  return {};
}

Resolved owner_in_gap(const Sentence& sentence, int sentence_index, int token, const std::vector<Mention>& mentions) {
  static const WordSet links("and|,|;|while|but");
  const auto& tokens = sentence.tokens;
  if (tokens[static_cast<std::size_t>(token)].relation != Relation::nmod_poss) return {};
  for (const Mention& owner : mentions)
    if (owner.sentence == sentence_index && static_cast<int>(owner.tokens.end) == token && owner.tokens.begin > 0 &&
        owner.referents.size() == 1 && owner.kind == MentionKind::name &&
        links.has(ascii_lower(tokens[owner.tokens.begin - 1].form)))
      return {owner.referents, 0.85F};
  return {};
}

Resolved owner_joined(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const auto at = [&](int index) -> const Token& { return sentence.tokens[static_cast<std::size_t>(index)]; };
  if (token < 2 || ascii_lower(at(token).form) != "its" || at(token).relation != Relation::nmod_poss) return {};
  const int thing = at(token).head;
  if (at(token - 1).form != "and" || thing < token || at(thing).relation != Relation::conj) return {};
  const auto ending_at = [&](std::uint32_t end) {
    const Mention* found = nullptr;  // the longest
    for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one)
      if (one->tokens.end == end && one->referents.size() == 1 &&
          (found == nullptr || one->tokens.begin < found->tokens.begin))
        found = &*one;
    return found;
  };
  const Mention* owner = ending_at(static_cast<std::uint32_t>(token) - 1);
  if (owner == nullptr) return {};
  // "the embassy in Lima and its head": not Lima's
  const std::uint32_t begin = owner->tokens.begin;
  if (begin > 1 && ascii_lower(sentence.tokens[begin - 1].form) == "in")
    if (const Mention* site = ending_at(begin - 1)) owner = site;
  const EntityType type = draft.entity(owner->referents[0]).type;
  if (type != EntityType::organization && type != EntityType::country && type != EntityType::facility) return {};
  return {owner->referents, 0.8F};
}

Resolved owner_of_first(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const auto at = [&](int index) -> const Token& { return sentence.tokens[static_cast<std::size_t>(index)]; };
  if (token < 3 || ascii_lower(at(token).form) != "its" || at(token).relation != Relation::nmod_poss ||
      at(token - 1).form != "and" || at(token).head < token || at(at(token).head).relation != Relation::conj)
    return {};
  const int first = at(at(token).head).head;
  if (first < 0 || first > token || at(first).upos != Upos::noun || kinds_of_noun(ascii_lower(at(first).lemma)) != 0)
    return {};
  if (const Mention* thing = mention_at_head(mentions, sentence_index, first);
      thing != nullptr && thing->referents.size() == 1 && agent_types.has(draft.entity(thing->referents[0]).type))
    return {};
  for (const Mention& one : mentions)
    if (one.sentence == sentence_index && one.referents.size() == 1 && one.kind != MentionKind::pronoun &&
        at(one.head).head == first && at(one.head).relation == Relation::nmod_poss &&
        draft.entity(one.referents[0]).type != EntityType::person)
      return {one.referents, 0.8F};
  return {};
}

std::optional<EntityId> whole_of_subject(const Draft& draft, int sentence_index, const LocalSubject& local,
                                         const std::vector<Mention>& mentions) {
  static const WordSet parts(
      "assembly|board|council|congress|committee|conference|executive|management|leadership|synod|secretariat");
  if (local.token < 0 || !local.entities.empty()) return std::nullopt;
  const Sentence& sentence = draft.sentence(sentence_index);
  if (!parts.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(local.token)].form))) return std::nullopt;
  for (const Mention& one : mentions) {
    if (one.sentence != sentence_index || one.referents.size() != 1 ||
        draft.entity(one.referents[0]).type != EntityType::organization)
      continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(one.head)];
    if (head.head == local.token && (head.relation == Relation::nmod || head.relation == Relation::nmod_poss))
      return one.referents[0];
  }
  return std::nullopt;
}

bool is_own_deed(const Sentence& sentence, int token) {
  static const WordSet verbs("pay|make|begin|end|start|conclude|complete"),
      deeds("visit|call|trip|tour|debut|respect|tribute|journey|pilgrimage|career|speech|appearance");
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (pronoun.relation != Relation::nmod_poss || pronoun.head < 0) return false;
  const Token& deed = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  return deed.relation == Relation::obj && deed.head >= 0 && deeds.has(ascii_lower(deed.lemma)) &&
         verbs.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(deed.head)].lemma));
}

std::optional<EntityId> enacting_body(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  if (!is_lent_subject(draft.sentence(sentence_index).tokens[static_cast<std::size_t>(token)])) return std::nullopt;
  constexpr int longest_preamble = 60;  // sentences
  int above = sentence_index - 1;
  for (; above >= 0 && above > sentence_index - longest_preamble; --above) {
    const auto& tokens = draft.sentence(above).tokens;
    if (tokens.size() < 2 || is_lent_subject(tokens.front()) || ascii_lower(tokens.front().form) != "the") continue;
    const std::string& last = tokens.back().form;
    if (last == ":" || last == ",") break;
  }
  if (above < 0 || above <= sentence_index - longest_preamble) return std::nullopt;
  constexpr std::uint32_t longest_name = 16;  // "The Assembly of Heads of State and Government of the …"
  const Mention* first = nullptr;
  for (const Mention& one : mentions)
    if (one.sentence == above && one.referents.size() == 1 && one.tokens.begin < longest_name &&
        draft.entity(one.referents[0]).type == EntityType::organization &&
        (first == nullptr || one.tokens.begin < first->tokens.begin))
      first = &one;
  if (first == nullptr) return std::nullopt;
  // the assembly of a union speaks for the union
  static const WordSet parts("assembly|council|summit|conference|congress|committee|executive|bureau|board");
  const auto& tokens = draft.sentence(above).tokens;
  if (parts.has(ascii_lower(tokens[static_cast<std::size_t>(first->head)].form))) {
    for (const Mention& one : mentions)
      if (one.sentence == above && one.referents.size() == 1 && one.referents != first->referents &&
          one.tokens.begin > first->tokens.begin && one.tokens.begin < longest_name &&
          tokens[one.tokens.begin - 1].form != "," && draft.entity(one.referents[0]).type == EntityType::organization)
        return one.referents[0];
    if (draft.entity(first->referents[0]).name.find(" of the ") != std::string::npos)
      return std::nullopt;  // whose it is was not read
  }
  return first->referents[0];
}

}  // namespace chancery

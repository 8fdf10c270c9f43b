#include "entities/group_pairs.hpp"

#include <algorithm>

#include "entities/binding.hpp"
#include "entities/clause_arguments.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// "Kiribati has signed, as has Nauru, and both gained": the subjects of two clauses of the sentence before the word,
// where there are just two of one type.
std::vector<EntityId> subjects_before(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  std::vector<EntityId> found;
  const auto& mentions = draft.result.mentions;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= nominal.sentence; ++one) {
    if (one->sentence != nominal.sentence || one->referents.size() != 1 || one->tokens.end > nominal.tokens.begin ||
        one->kind != MentionKind::name)
      continue;
    const Relation relation = tokens[static_cast<std::size_t>(one->head)].relation;
    // "as has Niger": the subject of what is left out, whatever the parser has it for
    static const WordSet helping("has|have|had|did|does|do|will|would|is|was"), leading_in("as|so|nor|neither");
    const bool left_out = one->tokens.begin > 1 && helping.has(ascii_lower(tokens[one->tokens.begin - 1].form)) &&
                          leading_in.has(ascii_lower(tokens[one->tokens.begin - 2].form));
    if (relation != Relation::nsubj && relation != Relation::nsubj_pass && !left_out) continue;
    if (std::find(found.begin(), found.end(), one->referents[0]) == found.end())
      found.insert(found.begin(), one->referents[0]);
  }
  if (found.size() != 2 || draft.entity(found[0]).type != draft.entity(found[1]).type) return {};
  return found;
}

}  // namespace

// "Turkey was the last to ratify. Hungary did so in March. Both still object": who the two sentences before are about.
std::vector<EntityId> subjects_of_two(const Draft& draft, int sentence) {
  if (sentence < 2) return {};
  const auto second = subject_before(draft, sentence, draft.result.mentions).entities;
  const auto first = subject_before(draft, sentence - 1, draft.result.mentions).entities;
  if (first.size() != 1 || second.size() != 1 || first == second ||
      draft.entity(first[0]).type != draft.entity(second[0]).type)
    return {};
  return {first[0], second[0]};
}

// "passed on messages between the two capitals and congratulated both", "met Berg and Holm and thanked both": the pair
// that the sentence has named.
std::vector<EntityId> pair_in_sentence(const Draft& draft, const NominalSpan& nominal) {
  std::vector<EntityId> pair;
  std::uint32_t end = 0;
  const auto& mentions = draft.result.mentions;  // in the order of sentences
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= nominal.sentence; ++one)
    if (one->sentence == nominal.sentence && one->referents.size() == 2 && one->tokens.end <= nominal.tokens.begin &&
        one->tokens.end >= end) {
      pair = one->referents;
      end = one->tokens.end;
    }
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const NameSpan* before = nullptr;
  for (std::uint32_t at = 0; at < nominal.tokens.begin; ++at) {
    const int index = draft.name_at(nominal.sentence, at);
    if (index < 0) continue;
    const NameSpan& name = draft.names[static_cast<std::size_t>(index)];
    if (name.tokens.end > nominal.tokens.begin) break;
    at = std::max(at, name.tokens.end - 1);
    if (name.nested || name.adjective || name.entities.size() != 1) continue;
    if (before != nullptr && before->tokens.end + 1 == name.tokens.begin && tokens[before->tokens.end].form == "and" &&
        name.tokens.end > end && draft.entity(before->entities[0]).type == draft.entity(name.entities[0]).type &&
        draft.entity(name.entities[0]).type != EntityType::place) {
      pair = {before->entities[0], name.entities[0]};
      end = name.tokens.end;
    }
    before = &name;
  }
  return pair.empty() ? subjects_before(draft, nominal) : pair;
}

std::vector<EntityId> pair_of_clause_above(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const auto at = [&](int index) -> const Token& { return tokens[static_cast<std::size_t>(index)]; };
  if (nominal.head <= 0 || !is_subject(at(nominal.head).relation) || at(nominal.head).head < 0) return {};
  const Token& own = at(at(nominal.head).head);
  if (own.relation != Relation::advcl || own.head < 0 || own.head > nominal.head) return {};
  std::vector<EntityId> pair;
  for (const Mention& one : draft.result.mentions) {
    if (one.sentence != nominal.sentence || one.referents.size() != 1 || one.tokens.end > nominal.tokens.begin ||
        one.head < 0 || draft.entity(one.referents[0]).type != EntityType::person)
      continue;
    const Token& word = at(one.head);
    if (word.head != own.head || word.relation == Relation::advcl || word.relation == Relation::conj) continue;
    if (std::find(pair.begin(), pair.end(), one.referents[0]) == pair.end()) pair.push_back(one.referents[0]);
  }
  return pair.size() == 2 ? pair : std::vector<EntityId>{};
}

namespace {

bool is_royal(const std::vector<Token>& tokens, const NameSpan& name) {
  static const WordSet words("king|queen|prince|princess|emperor|empress|emir|sultan|duke|duchess|majesty|majesties");
  const std::uint32_t begin = name.tokens.begin;
  return words.has(ascii_lower(tokens[begin].form)) || (begin > 0 && words.has(ascii_lower(tokens[begin - 1].form)));
}

// "Berg and his wife Ana", "King Aksel, accompanied by Queen Marit": whether the words between two names wed them.
bool weds(const std::vector<Token>& tokens, const NameSpan& one, const NameSpan& other) {
  static const WordSet kin("wife|husband|spouse|consort|lady|partner|mrs|fiancée|fiancé"),
      queens("queen|princess|empress"), links("and|accompanied|with");
  constexpr std::uint32_t farthest = 7;  // tokens between the two
  if (one.tokens.end >= other.tokens.begin || other.tokens.begin - one.tokens.end > farthest) return false;
  bool joined = false, wedded = queens.has(ascii_lower(tokens[other.tokens.begin].form));
  for (std::uint32_t at = one.tokens.end; at < other.tokens.begin; ++at) {
    joined = joined || links.has(ascii_lower(tokens[at].form));
    wedded = wedded || kin.has(ascii_lower(tokens[at].form)) || queens.has(ascii_lower(tokens[at].form));
  }
  return joined && wedded;
}

}  // namespace

std::vector<EntityId> wedded_pair(const Draft& draft, const NominalSpan& nominal) {
  const auto& own = draft.sentence(nominal.sentence).tokens;
  const bool royal = nominal.head > 0 && ascii_lower(own[static_cast<std::size_t>(nominal.head) - 1].form) == "royal";
  std::vector<EntityId> told;  // those whom the text called a couple last
  int last = -1;
  for (const Mention& mention : draft.result.mentions)
    if (mention.sentence >= last && mention.sentence < nominal.sentence && mention.referents.size() == 2 &&
        ascii_lower(draft.sentence(mention.sentence).tokens[static_cast<std::size_t>(mention.head)].form) == "couple") {
      told = mention.referents;
      last = mention.sentence;
    }
  for (int index = nominal.sentence; index > last; --index) {
    const auto& tokens = draft.sentence(index).tokens;
    std::vector<EntityId> pair;
    const NameSpan* before = nullptr;
    for (const NameSpan& name : draft.names_in(index)) {
      if (index == nominal.sentence && name.tokens.end > nominal.tokens.begin) break;
      if (name.nested || name.adjective || name.entities.size() != 1 ||
          draft.entity(name.entities[0]).type != EntityType::person)
        continue;
      if (before != nullptr && before->entities != name.entities && weds(tokens, *before, name) &&
          (!royal || is_royal(tokens, *before) || is_royal(tokens, name)))
        pair = {before->entities[0], name.entities[0]};
      before = &name;
    }
    if (!pair.empty()) return pair;
  }
  return told;
}

// "Our memorandum with Mauritius obliges the two countries": the state of whoever speaks in this turn and the one other
// that the sentence has named.
std::vector<EntityId> pair_with_own(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.kind != NominalKind::states || nominal.count > 2 || !nominal.fixed.empty() || nominal.head <= 0)
    return {};
  const auto speaker = turn_speaker(draft, nominal.sentence);
  const auto own = speaker ? country_of_person(draft, *speaker) : std::nullopt;
  if (!own || draft.entity(*own).type != EntityType::country) return {};
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  static const WordSet first_person("we|our|us|ours|i|my");
  const bool spoken = std::any_of(tokens.begin(), tokens.begin() + nominal.head,
                                  [](const Token& one) { return first_person.has(ascii_lower(one.form)); });
  std::vector<EntityId> others;
  for (const NameSpan& name : draft.names)
    if (name.sentence == nominal.sentence && name.tokens.end <= nominal.tokens.begin && !name.nested &&
        name.entities.size() == 1 && draft.entity(name.entities[0]).type == EntityType::country &&
        std::find(others.begin(), others.end(), name.entities[0]) == others.end())
      others.push_back(name.entities[0]);
  if (!spoken || others.size() != 1 || others[0] == *own) return {};
  return {*own, others[0]};
}

}  // namespace chancery

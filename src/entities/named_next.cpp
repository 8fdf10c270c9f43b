#include "entities/named_next.hpp"

#include <algorithm>

namespace chancery {
namespace {

bool is_subject_of_sentence(const Sentence& sentence, const TitleSpan& title) {
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))];
  if (head.relation != Relation::nsubj && head.relation != Relation::nsubj_pass) return false;
  return head.head >= 0 && sentence.tokens[static_cast<std::size_t>(head.head)].relation == Relation::root;
}

bool names_person(const Draft& draft, int sentence) {
  return std::ranges::any_of(draft.names_in(sentence), [&](const NameSpan& name) {
    return !name.nested && name.entities.size() == 1 && draft.entity(name.entities[0]).type == EntityType::person;
  });
}

bool is_age(const std::string& word) {
  return word.size() == 2 && word[0] >= '1' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9';
}

bool is_mark(const std::string& form) {
  return form == "\"" || form == "\u201c" || form == "\u201d" || form == "``" || form == "\'\'";
}

// "“No country has asked us,” Karl Weber said": where the name of who says so begins behind a quotation that opens the
// sentence; else 0.
std::uint32_t speaker_behind_quotation(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  if (tokens.empty() || !is_mark(tokens[0].form)) return 0;
  std::uint32_t at = 1;
  while (at < tokens.size() && !is_mark(tokens[at].form)) ++at;
  ++at;
  if (at + 1 >= tokens.size()) return 0;
  const bool verb_first = lexicon::say_verbs().has(ascii_lower(tokens[at].lemma));
  if (verb_first) ++at;
  const int index = draft.name_at(sentence, at);
  if (index < 0) return 0;
  const std::uint32_t end = draft.names[static_cast<std::size_t>(index)].tokens.end;
  if (end >= tokens.size()) return 0;
  const std::string after = ascii_lower(tokens[end].lemma);
  const bool says = verb_first ? tokens[end].form != "," : lexicon::say_verbs().has(after) || after == "tell";
  return says ? at : 0;
}

}  // namespace

std::optional<EntityId> person_named_next(const Draft& draft, const TitleSpan& title) {
  const int next = title.sentence + 1;
  if (title.plural || title.employee || title.bodies.size() != 1 || title.sentence < 0 ||
      draft.is_label(title.sentence) || draft.is_label(next) || next >= draft.sentence_count())
    return std::nullopt;
  const Sentence& sentence = draft.sentence(title.sentence);
  if (!is_subject_of_sentence(sentence, title) || names_person(draft, title.sentence) ||
      draft.sentence(next).block > sentence.block + 1)
    return std::nullopt;
  const auto& tokens = draft.sentence(next).tokens;
  const std::uint32_t behind = speaker_behind_quotation(draft, next);
  std::uint32_t first = behind;
  while (behind == 0 && first < 2 && first < tokens.size() &&
         (lexicon::honorifics().has(without_final_dots(ascii_lower(tokens[first].form)))))
    ++first;
  const int index = draft.name_at(next, first);
  if (index < 0) return std::nullopt;
  const NameSpan& name = draft.names[static_cast<std::size_t>(index)];
  if (name.tokens.begin != first || name.tokens.size() < 2 || name.entities.size() != 1 ||
      draft.entity(name.entities[0]).type != EntityType::person)
    return std::nullopt;
  const std::uint32_t end = name.tokens.end;
  if (behind == 0 && end + 2 >= tokens.size()) return std::nullopt;
  const bool aged =
      end + 2 < tokens.size() && tokens[end].form == "," && is_age(tokens[end + 1].form) && tokens[end + 2].form == ",";
  const bool acts = tokens[end].upos == Upos::verb || tokens[end].upos == Upos::aux;
  static const WordSet asides("who|as|whose|speaking|according|in|after|on");
  const bool described = end + 1 < tokens.size() && tokens[end].form == "," && asides.has(tokens[end + 1].form);
  if (behind == 0 && !aged && !acts && !described) return std::nullopt;
  if (aged &&
      (ascii_lower(tokens[end + 3 < tokens.size() ? end + 3 : end].form) == "a" || draft.title_at(next, end + 3) >= 0))
    return std::nullopt;
  const EntityId person = name.entities[0];
  // whom the text introduces otherwise, or has named in full before, is somebody else
  for (const TitleSpan& other : draft.titles)
    if (std::find(other.holders.begin(), other.holders.end(), person) != other.holders.end()) return std::nullopt;
  for (const NameSpan& other : draft.names_of(person))
    if (other.sentence < title.sentence && other.sentence > 0) return std::nullopt;
  return person;
}

std::optional<EntityId> bearer_named_next(const Draft& draft, const TitleSpan& title, EntityId body) {
  constexpr int reach = 3;  // sentences
  if (title.plural || title.former || title.employee || title.vague || draft.entity(body).type != EntityType::country)
    return std::nullopt;
  std::optional<EntityId> bearer;
  for (const TitleSpan& other : draft.titles) {
    const bool same = other.key == title.key, counterpart = other.noun == "counterpart";
    const bool of_body = std::find(other.bodies.begin(), other.bodies.end(), body) != other.bodies.end();
    if (counterpart && (of_body || other.bodies.empty())) return std::nullopt;
    if (!same || other.sentence < title.sentence) continue;
    if (of_body && !other.holders.empty()) return std::nullopt;  // whom the text names as such
    // another state's, whom nobody names either, may be the one
    if (!other.bodies.empty() && !of_body && other.holders.empty()) return std::nullopt;
    if (other.sentence <= title.sentence || other.sentence > title.sentence + reach || other.former || other.plural ||
        other.holders.size() != 1 || !other.bodies.empty() || other.verb >= 0)
      continue;
    if (bearer && *bearer != other.holders[0]) return std::nullopt;
    bearer = other.holders[0];
  }
  if (!bearer) return std::nullopt;
  // "President Berg of Chad": of whom the text says elsewhere that he is of another
  const bool elsewhere = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    return std::find(other.holders.begin(), other.holders.end(), *bearer) != other.holders.end() &&
           std::any_of(other.bodies.begin(), other.bodies.end(),
                       [&](EntityId id) { return id != body && draft.entity(id).type == EntityType::country; });
  });
  return elsewhere ? std::nullopt : bearer;
}

}  // namespace chancery

#include "entities/quoted_persons.hpp"

#include <string_view>

#include "entities/lexicon.hpp"

namespace chancery {
namespace {

bool is_quotation_mark(std::string_view form) {
  return form == "\"" || form == "\u201c" || form == "\u201d" || form == "``" || form == "''";
}

bool is_said_by(const Sentence& sentence, int pronoun) {
  const Token& subject = sentence.tokens[static_cast<std::size_t>(pronoun)];
  if (subject.relation != Relation::nsubj || subject.head < 0) return false;
  const std::string verb = ascii_lower(sentence.tokens[static_cast<std::size_t>(subject.head)].lemma);
  return verb == "tell" || lexicon::say_verbs().has(verb);
}

}  // namespace

std::vector<EntityId> persons_spoken_of(const Draft& draft, int sentence_index, int pronoun, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  if (!is_said_by(sentence, pronoun)) return {};
  int end = pronoun - 1;  // of the quotation, and where it begins
  while (end >= 0 && !is_quotation_mark(sentence.tokens[static_cast<std::size_t>(end)].form)) --end;
  int begin = end - 1;
  while (begin >= 0 && !is_quotation_mark(sentence.tokens[static_cast<std::size_t>(begin)].form)) --begin;
  std::vector<EntityId> found;
  for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence == sentence_index; ++mention) {
    const bool named = mention->kind == MentionKind::name || mention->kind == MentionKind::office;
    if (!named || mention->head <= begin || mention->head >= end) continue;
    for (const EntityId id : mention->referents)
      if (draft.entity(id).type == EntityType::person) found.push_back(id);
  }
  return found;
}

}  // namespace chancery

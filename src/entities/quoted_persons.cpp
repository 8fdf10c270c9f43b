#include "entities/quoted_persons.hpp"

#include <algorithm>
#include <string_view>

#include "entities/binding.hpp"
#include "entities/definite.hpp"
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

bool overlaps(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

// Who a word means: by what was resolved so far, else by the name or the office that stands there.
std::vector<EntityId> meant_at(const Draft& draft, int sentence, int token, const std::vector<Mention>& mentions) {
  if (const Mention* mention = mention_at_head(mentions, sentence, token)) return mention->referents;
  const auto at = static_cast<std::uint32_t>(token);
  if (const int title = draft.title_at(sentence, at);
      title >= 0 && !draft.titles[static_cast<std::size_t>(title)].holders.empty())
    return draft.titles[static_cast<std::size_t>(title)].holders;
  const int name = draft.name_at(sentence, at);
  return name < 0 ? std::vector<EntityId>{} : draft.names[static_cast<std::size_t>(name)].entities;
}

// The subjects of verbs of saying beside the quotation, in its own sentences.
std::vector<EntityId> speakers_of(const Draft& draft, int near, Span quotation, const std::vector<Mention>& mentions) {
  const auto& sentences = draft.document.sentences;
  const int count = static_cast<int>(sentences.size());
  int first = near;
  while (first > 0 && overlaps(sentences[static_cast<std::size_t>(first) - 1].span, quotation)) --first;
  std::vector<EntityId> found;
  for (int index = first;
       index < count && found.empty() && overlaps(sentences[static_cast<std::size_t>(index)].span, quotation);
       ++index) {
    const auto& tokens = sentences[static_cast<std::size_t>(index)].tokens;
    for (int at = 0; at < static_cast<int>(tokens.size()) && found.empty(); ++at) {
      const Token& subject = tokens[static_cast<std::size_t>(at)];
      if (subject.relation != Relation::nsubj || subject.head < 0 || overlaps(subject.span, quotation)) continue;
      const Token& verb = tokens[static_cast<std::size_t>(subject.head)];
      const std::string lemma = ascii_lower(verb.lemma);
      if (overlaps(verb.span, quotation) || (lemma != "tell" && !lexicon::say_verbs().has(lemma))) continue;
      found = meant_at(draft, index, at, mentions);
    }
  }
  return found;
}

}  // namespace

std::vector<EntityId> speakers_around(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  if (draft.is_label(sentence_index)) return {};
  const Sentence& sentence = draft.sentence(sentence_index);
  const Span word = sentence.tokens[static_cast<std::size_t>(token)].span;
  auto quotation =
      std::find_if(draft.quotations.begin(), draft.quotations.end(), [&](Span one) { return overlaps(one, word); });
  if (quotation == draft.quotations.end()) return {};
  if (auto found = speakers_of(draft, sentence_index, *quotation, mentions); !found.empty()) return found;
  // "…," said Berg. "They …"
  if (quotation == draft.quotations.begin()) return {};
  const Span before = *std::prev(quotation);
  int near = sentence_index;
  while (near >= 0 && !overlaps(draft.sentence(near).span, before)) --near;
  if (near < 0 || draft.sentence(near).block != sentence.block) return {};
  return speakers_of(draft, near, before, mentions);
}

std::vector<EntityId> persons_spoken_of(const Draft& draft, int sentence_index, int pronoun,
                                        const std::vector<Mention>& mentions) {
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

bool goes_on_unnamed(const Draft& draft, int sentence_index, int pronoun, const std::vector<Mention>& mentions) {
  if (!is_said_by(draft.sentence(sentence_index), pronoun)) return false;
  constexpr int reach = 2;  // sentences
  for (int index = sentence_index; index >= 0 && index >= sentence_index - reach && !draft.is_label(index); --index) {
    const Sentence& sentence = draft.sentence(index);
    for (int at = (index == sentence_index ? pronoun : static_cast<int>(sentence.tokens.size())) - 1; at >= 0; --at) {
      const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
      const bool quoted = std::any_of(draft.quotations.begin(), draft.quotations.end(),
                                      [&](Span quotation) { return overlaps(quotation, one.span); });
      if (quoted || one.head < 0) continue;
      const auto meant = meant_at(draft, index, at, mentions);
      const bool person = std::any_of(meant.begin(), meant.end(),
                                      [&](EntityId id) { return draft.entity(id).type == EntityType::person; });
      const std::string lemma = ascii_lower(one.lemma);
      const bool who = std::any_of(sentence.tokens.begin() + at, sentence.tokens.end(), [&](const Token& link) {
        return ascii_lower(link.form) == "who" && link.head >= 0 &&
               sentence.tokens[static_cast<std::size_t>(link.head)].head == at;
      });
      const bool of_person =
          one.upos == Upos::noun && one.xpos == "NN" &&
          (who || is_person_noun(lemma) || lexicon::title_noun(lemma) || lexicon::occupations().has(lemma));
      // "according to a diplomat"
      if (of_person && !person && at > 1 && one.relation == Relation::obl)
        for (int back = at - 1; back > 0 && back > at - 5; --back)
          if (ascii_lower(sentence.tokens[static_cast<std::size_t>(back)].form) == "to" &&
              ascii_lower(sentence.tokens[static_cast<std::size_t>(back) - 1].form) == "according")
            return true;
      if (one.relation != Relation::nsubj && one.relation != Relation::nsubj_pass) continue;
      const Token& verb = sentence.tokens[static_cast<std::size_t>(one.head)];
      const bool says = is_said_by(sentence, at);
      const bool main = verb.relation == Relation::root || verb.relation == Relation::parataxis ||
                        verb.relation == Relation::conj || says;
      if (!main) continue;
      if (person) return false;
      if (says && of_person) return true;
      const std::string form = ascii_lower(one.form);
      if (says && (form == "he" || form == "she") && meant.empty()) return true;
    }
  }
  return false;
}

}  // namespace chancery

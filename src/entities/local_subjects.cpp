// Who does what a clause tells, for what a pronoun or a description in it can mean: the subject of the nearest clause
// around it, or of the main clause before.
#include <algorithm>

#include "entities/binding.hpp"
#include "entities/clause_arguments.hpp"

namespace chancery {
namespace {

constexpr int longest_way = 16;  // steps up a tree; deeper ones are a parser's despair

// The clause with a subject that the verb reports and that stands before the token, -1 if there is none.
int clause_before(const Sentence& sentence, int verb, int token) {
  for (int at = 0; at < token; ++at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head != verb || one.relation != Relation::ccomp) continue;
    const int subject = subject_of(sentence, at);
    if (subject >= 0 && subject < token) return at;
  }
  return -1;
}

bool has_case(const Sentence& sentence, int noun, std::string_view preposition) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == noun && one.relation == Relation::case_ && ascii_lower(one.form) == preposition;
  });
}

}  // namespace

const Mention* mention_at_head(const std::vector<Mention>& mentions, int sentence, int head) {
  const Mention* found = nullptr;
  for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence >= sentence; ++mention)
    if (mention->sentence == sentence && mention->head == head && !mention->referents.empty()) found = &*mention;
  return found;
}

std::vector<EntityId> row_at_head(const Draft& draft, int sentence_index, int head, int end,
                                  const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  std::vector<EntityId> row;
  for (int at = head; at >= 0 && at < end; ++at) {
    const bool of_row = at == head || (sentence.tokens[static_cast<std::size_t>(at)].relation == Relation::conj &&
                                       phrase_root(sentence, at) == phrase_root(sentence, head));
    // "A, Zambia's B and C": parsers take the second of the names for an apposition of the first
    const bool listed = !of_row && sentence.tokens[static_cast<std::size_t>(at)].relation == Relation::appos &&
                        sentence.tokens[static_cast<std::size_t>(at)].head == head &&
                        sentence.tokens[static_cast<std::size_t>(at)].upos == Upos::propn;
    const Mention* mention = of_row || listed ? mention_at_head(mentions, sentence_index, at) : nullptr;
    if (mention == nullptr) continue;
    if (listed && (mention->kind != MentionKind::name || mention->referents.size() != 1 || row.size() != 1 ||
                   draft.entity(mention->referents[0]).type != EntityType::person ||
                   draft.entity(row[0]).type != EntityType::person))
      continue;
    for (const EntityId id : mention->referents)
      if (std::find(row.begin(), row.end(), id) == row.end()) row.push_back(id);
  }
  return row;
}

LocalSubject local_subject(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const auto found = [&](int head, int verb) {
    LocalSubject subject;
    subject.token = head;
    subject.entities = row_at_head(draft, sentence_index, head, token, mentions);
    const Token& noun = sentence.tokens[static_cast<std::size_t>(head)];
    subject.plural = subject.entities.size() > 1 || noun.xpos == "NNS" || noun.xpos == "NNPS" ||
                     (verb >= 0 && noun.upos != Upos::pron && is_plural_clause(sentence, verb)) ||
                     ascii_lower(noun.form) == "they";
    return subject;
  };
  int at = token;
  for (int steps = 0; at >= 0 && steps < longest_way; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (at != token) {
      // "sanctions against Belarus and its oil company"
      if (one.relation == Relation::conj && one.head >= 0 && one.head < token && steps == 1 &&
          sentence.tokens[static_cast<std::size_t>(token)].relation == Relation::nmod_poss &&
          mention_at_head(mentions, sentence_index, one.head) != nullptr)
        return [&] {
          LocalSubject joined = found(one.head, -1);
          joined.joined = true;
          return joined;
        }();
      // "Energy Community, a body with its seat in Vienna"
      if (one.relation == Relation::nmod && one.head >= 0 && one.head < token && has_case(sentence, at, "with")) {
        const int whole = phrase_root(sentence, one.head);
        return found(mention_at_head(mentions, sentence_index, one.head) != nullptr ? one.head : whole, -1);
      }
      const int subject = subject_of(sentence, at);
      // "Berg, who has returned from Lima, where he met Holm": the pronoun of the clause has no name, the noun before
      // it has
      static const WordSet singular("he|she|his|her|him"), many("they|their|them");
      const std::string pronoun = ascii_lower(sentence.tokens[static_cast<std::size_t>(token)].form);
      const bool fits = singular.has(pronoun) || (many.has(pronoun) && one.head >= 0 &&
                                                  sentence.tokens[static_cast<std::size_t>(one.head)].xpos == "NNS");
      const bool relative = subject >= 0 && fits && one.relation == Relation::acl_relcl && one.head >= 0 &&
                            one.head < subject &&
                            (sentence.tokens[static_cast<std::size_t>(subject)].xpos == "WP" ||
                             sentence.tokens[static_cast<std::size_t>(subject)].xpos == "WDT");
      if (relative) {
        int noun = one.head;  // "Ana Duarte, his deputy, who": the name rather than what explains it
        const Token& antecedent = sentence.tokens[static_cast<std::size_t>(noun)];
        if (antecedent.relation == Relation::appos && antecedent.head >= 0 && antecedent.head < noun)
          noun = antecedent.head;
        return found(noun, at);
      }
      if (subject >= 0 && subject < token && !is_below(sentence.tokens, token, subject, longest_way))
        return found(subject, at);
      // "Berg has received Holm, her office said"
      if (subject > token && is_below(sentence.tokens, token, subject, longest_way))
        if (const int told = clause_before(sentence, at, token); told >= 0)
          return found(subject_of(sentence, told), told);
      if (subject < 0 && one.relation == Relation::acl && one.head >= 0 && one.head < token) return found(one.head, -1);
      if (one.relation == Relation::acl_relcl && subject < 0 && one.head >= 0 && one.head < token)
        return found(one.head, at);
    }
    if (one.relation == Relation::xcomp && one.head >= 0)
      if (const int who = controller(sentence, one.head);
          who >= 0 && who < token && !is_below(sentence.tokens, token, who, longest_way))
        return found(who, -1);
    at = one.head;
  }
  return {};
}

LocalSubject subject_before(const Draft& draft, int sentence_index, const std::vector<Mention>& mentions) {
  if (sentence_index == 0) return {};
  const Sentence& before = draft.sentence(sentence_index - 1);
  for (int at = 0; at < static_cast<int>(before.tokens.size()); ++at) {
    const Token& one = before.tokens[static_cast<std::size_t>(at)];
    if ((one.relation != Relation::nsubj && one.relation != Relation::nsubj_pass) || one.head < 0 ||
        before.tokens[static_cast<std::size_t>(one.head)].head >= 0)
      continue;
    LocalSubject subject;
    subject.token = at;
    subject.entities = row_at_head(draft, sentence_index - 1, at, one.head, mentions);
    // "Peru objects, but Chile has come round": two subjects, and neither is what the text goes on about
    const bool another = std::any_of(before.tokens.begin(), before.tokens.end(), [&](const Token& clause) {
      return clause.head == one.head && clause.relation == Relation::conj &&
             (clause.xpos == "VBD" || clause.xpos == "VBZ" || clause.xpos == "VBN") &&
             subject_of(before, static_cast<int>(&clause - before.tokens.data())) >= 0;
    });
    if (another) return {};
    static const WordSet collective("police|people|crew|staff|cattle|militia|gendarmerie");
    subject.plural = subject.entities.size() > 1 || one.xpos == "NNS" || one.xpos == "NNPS" ||
                     collective.has(ascii_lower(one.form)) || ascii_lower(one.form) == "they" ||
                     (one.upos == Upos::propn && is_plural_clause(before, one.head));
    return subject;
  }
  return {};
}

}  // namespace chancery

// Whom a pronoun means by what the clause or the sentence before tells of two people: who invites and who comes, who
// tells and who is told, who meets whom.
#include <algorithm>

#include "entities/clause_arguments.hpp"
#include "entities/pronoun_clues.hpp"

namespace chancery {
namespace {

const Token& at_of(const Sentence& sentence, int at) { return sentence.tokens[static_cast<std::size_t>(at)]; }

}  // namespace

std::vector<EntityId> meant_by_them_beside(const Draft& draft, int sentence_index, int token,
                                           const std::vector<Mention>& mentions) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const std::int32_t verb = tokens[static_cast<std::size_t>(token)].head;
  const bool beside = verb >= 0 && std::any_of(tokens.begin() + token, tokens.end(), [&](const Token& one) {
                        return one.head == verb && (one.relation == Relation::obj || one.relation == Relation::iobj) &&
                               (one.form == "them" || one.form == "both");
                      });
  if (!beside) return {};
  // those of whom the clause or the sentence before was told together
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence + 1 >= sentence_index; ++one)
    if (one->referents.size() > 1 && (one->sentence < sentence_index || static_cast<int>(one->tokens.end) <= token) &&
        std::all_of(one->referents.begin(), one->referents.end(),
                    [&](EntityId id) { return draft.entity(id).type == EntityType::person; }))
      return one->referents;
  const LocalSubject last = subject_before(draft, sentence_index, mentions);
  return last.entities.size() > 1 ? last.entities : std::vector<EntityId>{};
}

std::vector<EntityId> promised_to(const Sentence& sentence, int index, int token,
                                  const std::vector<Mention>& mentions) {
  static const WordSet telling("tell|assure|promise|inform|pledge");
  const Token& pronoun = at_of(sentence, token);
  if (pronoun.head < 0) return {};
  const Token& clause = at_of(sentence, pronoun.head);
  if (clause.relation != Relation::ccomp || clause.head < 0 || clause.head > token ||
      !telling.has(ascii_lower(at_of(sentence, clause.head).lemma)))
    return {};
  const bool will = std::any_of(sentence.tokens.begin() + token, sentence.tokens.begin() + pronoun.head,
                                [](const Token& one) { return one.form == "would" || one.form == "will"; });
  if (!will || pronoun.head < token) return {};
  for (const Mention& one : mentions)
    if (one.sentence == index && one.head > clause.head && one.head < token)
      if (const Token& whom = at_of(sentence, one.head);
          whom.head == clause.head && (whom.relation == Relation::obj || whom.relation == Relation::iobj))
        return one.referents;
  return {};
}

std::optional<EntityId> agent_above(const Draft& draft, int sentence_index, int token,
                                    const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = at_of(sentence, token);
  static const WordSet links("when|while|where|as|after|before|during");
  if (!is_subject(pronoun.relation) || pronoun.head < token || token < 4 ||
      !links.has(ascii_lower(at_of(sentence, token - 1).form)))
    return std::nullopt;
  const std::int32_t above = at_of(sentence, pronoun.head).head;
  if (above < 0 || above >= token) return std::nullopt;
  const bool beside = at_of(sentence, above).relation == Relation::obl_agent;  // the clause hangs from the agent
  const std::int32_t verb = beside ? at_of(sentence, above).head : above;
  const auto person_at = [&](int head) -> std::optional<EntityId> {
    const Mention* here = mention_at_head(mentions, sentence_index, head);
    return here != nullptr && here->referents.size() == 1 && draft.entity(here->referents[0]).type == EntityType::person
               ? std::optional(here->referents[0])
               : std::nullopt;
  };
  std::optional<EntityId> agent;
  for (int at = 0; at < token; ++at) {
    const Token& one = at_of(sentence, at);
    static const WordSet persons("him|her");  // "given to her by Berg when she won"
    if (persons.has(ascii_lower(one.form)) && one.relation != Relation::nmod_poss) return std::nullopt;
    if (one.head != verb) continue;
    if (one.relation == Relation::nsubj_pass && (one.upos == Upos::pron || person_at(at))) return std::nullopt;
    if (one.relation == Relation::obl_agent) agent = person_at(at);
  }
  return agent;
}

std::optional<EntityId> subject_of_opening(const Draft& draft, int sentence_index, int token,
                                           const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = at_of(sentence, token);
  if (!is_subject(pronoun.relation) || pronoun.head < token || token < 4) return std::nullopt;
  static const WordSet others("him|her");
  bool beside = false;
  int opening = -1;
  for (int at = 0; at < static_cast<int>(sentence.tokens.size()); ++at) {
    const Token& one = at_of(sentence, at);
    if (one.head != pronoun.head) continue;
    beside = beside ||
             (at > token && (one.relation == Relation::obj || one.relation == Relation::iobj) && others.has(one.form));
    if (at < token && one.relation == Relation::advcl) opening = at;
  }
  const int subject = beside && opening >= 0 ? subject_of(sentence, opening) : -1;
  if (subject < 0) return std::nullopt;
  const bool met = std::any_of(sentence.tokens.begin(), sentence.tokens.begin() + token,
                               [&](const Token& one) { return one.head == opening && one.relation == Relation::obj; });
  const Mention* who = met ? mention_at_head(mentions, sentence_index, subject) : nullptr;
  return who != nullptr && who->referents.size() == 1 && draft.entity(who->referents[0]).type == EntityType::person
             ? std::optional(who->referents[0])
             : std::nullopt;
}

bool is_told_held(const Draft& draft, EntityId person) {
  static const WordSet holding(
      "jail|jailed|imprison|imprisoned|prison|prisoner|arrest|arrested|detain|detained|detention|detainee|sentence|"
      "sentenced|custody|hostage|captive|captor|cell|"
      "hold|held|seize|seized|capture|captured|kidnap|kidnapped|abduct|abducted|convict|convicted|charge|charged|trial|"
      "bar|bars|life|political|house|imprisonment");
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    if (one.referents.size() != 1 || one.referents[0] != person) return false;
    const auto& tokens = draft.sentence(one.sentence).tokens;
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& word) { return holding.has(ascii_lower(word.lemma)); });
  });
}

namespace {

// "He did not.", "She will.", "He won't": a verb that leaves out what was told before.
bool is_elliptic(const std::vector<Token>& tokens, const Token& pronoun) {
  static const WordSet helping("do|will|would|can|could|shall");
  constexpr std::size_t longest = 7;  // tokens of "He said he would not."
  if (!helping.has(ascii_lower(tokens[static_cast<std::size_t>(pronoun.head)].lemma))) return false;
  std::size_t end = static_cast<std::size_t>(pronoun.head) + 1;
  static const WordSet no("not|n't|never|so|indeed|too");
  while (end < tokens.size() && no.has(ascii_lower(tokens[end].form))) ++end;
  static const WordSet stops(".|,|;|:|—|–|-");
  return end < longest && (end == tokens.size() || stops.has(tokens[end].form));
}

struct Exchange {
  WordSet answers;  // verbs of which the pronoun is the subject
  WordSet calls;    // verbs that have him as their object in the sentence before
  bool elliptic;    // or "did not", "will"
};

}  // namespace

std::optional<EntityId> answerer(const Draft& draft, int sentence_index, int token,
                                 const std::vector<Mention>& mentions) {
  static const Exchange exchanges[] = {
      {WordSet("accept|decline|comply|oblige|refuse|obey|demur|resist|agree|consent"),
       WordSet("invite|urge|ask|beg|press|implore|order|offer|call|appeal|give|want|expect|advise|warn|summon|plead|"
               "entreat|pressure|tell|request|challenge"),
       true},
      {WordSet("deny|reject|retort|dispute|plead|protest"),
       WordSet("accuse|charge|blame|fault|suspect|denounce|criticise|criticize|attack|indict|sue|reproach"), false},
      {WordSet("arrive|come|fly|travel|land|attend"), WordSet("invite|send|dispatch|welcome|receive|greet"), false},
      {WordSet("go|leave|return|depart|continue|proceed"),
       WordSet("decorate|receive|welcome|greet|honour|honor|award|host|fete"), false},
  };
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const Token& pronoun = tokens[static_cast<std::size_t>(token)];
  if (!is_subject(pronoun.relation) || pronoun.head < 0 || token > 1 || sentence_index == 0) return std::nullopt;
  const std::string verb = ascii_lower(tokens[static_cast<std::size_t>(pronoun.head)].lemma);
  const auto behind = static_cast<std::size_t>(pronoun.head) + 1;
  const bool does_so = verb == "do" && behind < tokens.size() && ascii_lower(tokens[behind].form) == "so";
  const bool elliptic = does_so || is_elliptic(tokens, pronoun);
  const auto& before = draft.sentence(sentence_index - 1).tokens;
  for (const Exchange& exchange : exchanges) {
    if (!exchange.answers.has(verb) && !(exchange.elliptic && elliptic)) continue;
    std::optional<EntityId> asked;
    for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence + 1 >= sentence_index; ++one) {
      if (one->sentence == sentence_index || one->referents.size() != 1 ||
          draft.entity(one->referents[0]).type != EntityType::person)
        continue;
      const Token& whom = before[static_cast<std::size_t>(one->head)];
      if (whom.head < 0 || !exchange.calls.has(ascii_lower(before[static_cast<std::size_t>(whom.head)].lemma)))
        continue;
      static const WordSet calling_on("call|appeal|plead");
      const bool by_phrase = whom.relation == Relation::obl &&
                             calling_on.has(ascii_lower(before[static_cast<std::size_t>(whom.head)].lemma));
      if (whom.relation != Relation::obj && whom.relation != Relation::iobj && !by_phrase) continue;
      if (asked && *asked != one->referents[0]) return std::nullopt;
      asked = one->referents[0];
    }
    if (asked) return asked;
  }
  return std::nullopt;
}

}  // namespace chancery

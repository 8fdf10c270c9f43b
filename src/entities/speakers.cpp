// Who the speaker of each turn is: the person named or meant by the label "President of Kazakhstan
// Arman-Nur Seitov", "LINDHOLM", "PRIME MINISTER", or whom an interview is with. Labels were read as
// sentences of their own.
#include <algorithm>

#include "entities/draft.hpp"
#include "entities/interviews.hpp"
#include "entities/nominals.hpp"
#include "entities/offices.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// One past the last sentence before anybody speaks: title and lead.
int end_of_head(const Draft& draft) {
  const auto& sentences = draft.document.sentences;
  int end = 0;
  while (end < static_cast<int>(sentences.size()) &&
         !draft.article.blocks[static_cast<std::size_t>(sentences[static_cast<std::size_t>(end)].block)].turn)
    ++end;
  return end;
}

// "Q&A: Ghana's new ambassador to Japan", then "Ama Boateng presented her credentials": the headline's office is that
// of the first person of the lead who does something and of whom nothing else is said.
std::optional<EntityId> introduced(Draft& draft) {
  const int end = std::min(end_of_head(draft), 4);
  for (TitleSpan& title : draft.titles) {
    if (title.sentence != 0 || title.plural || title.bodies.empty() || !title.holders.empty()) continue;
    for (const NameSpan& name : draft.names) {
      if (name.sentence == 0 || name.sentence >= end || !is_person(draft, name)) continue;
      const Sentence& sentence = draft.sentence(name.sentence);
      const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
      if (head.relation != Relation::nsubj && head.relation != Relation::nsubj_pass) continue;
      if (is_somebody(draft, name.entities[0])) return std::nullopt;
      title.holders = {name.entities[0]};
      add_office(draft, title, name.entities[0], title.bodies[0], 0.7F);
      return name.entities[0];
    }
  }
  return std::nullopt;
}

// "MS BERG": the Anna Berg whom the text names in full, if she was taken for another.
EntityId in_full(const Draft& draft, EntityId speaker) {
  const std::string surname = ascii_lower(draft.entity(speaker).name);
  if (draft.entity(speaker).known || surname.find(' ') != std::string::npos) return speaker;
  for (std::size_t id = 0; id < draft.result.list.size(); ++id) {
    const Entity& other = draft.result.list[id];
    if (other.type == EntityType::person && other.name.size() > surname.size() && last_word(other.name) == surname)
      return static_cast<EntityId>(id);
  }
  return speaker;
}

}  // namespace

namespace {

// "AH" of Anna Holm: the one person whom the text has named before anybody speaks and whose initials they are.
std::optional<EntityId> bearer_of_initials(const Draft& draft, std::string_view initials) {
  std::optional<EntityId> found;
  const int end = end_of_head(draft);
  for (const NameSpan& name : draft.names) {
    if (name.sentence >= end || !is_person(draft, name)) continue;
    std::string letters;
    bool begins = true;
    for (const char c : draft.entity(name.entities[0]).name) {
      if (begins && c >= 'A' && c <= 'Z') letters += c;
      begins = c == ' ' || c == '-';
    }
    if (letters != initials) continue;
    if (found && *found != name.entities[0]) return std::nullopt;
    found = name.entities[0];
  }
  return found;
}

// "Briefing by the Spokesperson of the Ministry", then "SPOKESPERSON LAMICHHANE:": the label's office is the
// headline's.
void serve_as_in_head(Draft& draft) {
  for (TitleSpan& label : draft.titles) {
    if (!draft.is_label(label.sentence) || label.holders.size() != 1 || !label.bodies.empty()) continue;
    for (TitleSpan& head : draft.titles) {
      if (head.sentence > 1 || head.noun != label.noun || head.bodies.size() != 1 || !head.holders.empty()) continue;
      // "Remarks by President Banda after talks with the President of Malawi": of another
      if (std::ranges::any_of(draft.names_in(head.sentence),
                              [&](const NameSpan& name) { return name.entities == label.holders; }))
        continue;
      head.holders = label.holders;
      add_office(draft, head, label.holders[0], head.bodies[0], 0.7F);
      break;
    }
  }
}

constexpr int heading = 3;  // sentences that may tell who sent the words below

// "THE PRESIDENT:": whoever bears the office elsewhere in the text, before anybody speaks if it names one there. No
// speaker calls himself "President Berg": whom his own turns name so is another. "Letter from the President", then
// "President Berg sent the following letter": the one.
std::optional<EntityId> bearer_of_office(const Draft& draft, const TitleSpan& title, std::size_t turn) {
  const auto& turns = draft.article.turns;
  const auto label_of = [&](const SpeakerTurn& one) {
    return ascii_lower(draft.article.text.substr(one.label.begin, one.label.size()));
  };
  const std::string own = label_of(turns[turn]);
  std::optional<EntityId> told;
  bool several = false;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (ascii_lower(phrase.title) != title.key || phrase.sentence < 0 ||
        !(title.bodies.empty() || (phrase.body && *phrase.body == title.bodies[0])))
      continue;
    const int block = draft.sentence(phrase.sentence).block;
    const auto within = draft.article.blocks[static_cast<std::size_t>(block)].turn;
    if (!within) return phrase.holder;
    const bool tells_sender = turns.size() == 1 && (!title.bodies.empty() || phrase.sentence < heading);
    if (tells_sender) return phrase.holder;
    if (label_of(turns[static_cast<std::size_t>(*within)]) == own) continue;
    several = several || (told && *told != phrase.holder);
    told = phrase.holder;
  }
  return several ? std::nullopt : told;
}

}  // namespace

namespace {

// "SPOKESMAN BERG: Good morning. Your questions.", then "Q" and "A": the one whom a label names before anybody asks.
std::optional<EntityId> who_opens(const Draft& draft) {
  const auto& turns = draft.article.turns;
  const int first_label = static_cast<int>(draft.document.sentences.size());
  if (turns.empty() || turn_role(draft.article, turns[0]) != TurnRole::named) return std::nullopt;
  for (std::size_t turn = 1; turn < turns.size(); ++turn) {
    const TurnRole role = turn_role(draft.article, turns[turn]);
    if (role != TurnRole::asks && role != TurnRole::answers) return std::nullopt;
  }
  for (const NameSpan& name : draft.names)
    if (name.sentence == first_label && is_person(draft, name)) return name.entities[0];
  return std::nullopt;
}

}  // namespace

void resolve_speakers(Draft& draft) {
  serve_as_in_head(draft);
  draft.result.speakers.assign(draft.article.turns.size(), std::nullopt);
  const int first_label = static_cast<int>(draft.document.sentences.size());
  std::optional<EntityId> answering;
  for (std::size_t turn = 0; turn < draft.article.turns.size(); ++turn) {
    const int sentence = first_label + static_cast<int>(turn);
    auto& speaker = draft.result.speakers[turn];
    if (turn_role(draft.article, draft.article.turns[turn]) == TurnRole::answers) {
      if (!answering) answering = who_opens(draft);
      if (!answering) answering = introduced(draft);
      if (!answering) answering = interviewee(draft, end_of_head(draft));
      speaker = answering;
    }
    if (const auto initials = initials_of_turn(draft.article, draft.article.turns[turn]); !initials.empty()) {
      speaker = bearer_of_initials(draft, initials);
      continue;
    }
    for (const NameSpan& name : draft.names)
      if (name.sentence == sentence && !speaker && is_person(draft, name)) speaker = in_full(draft, name.entities[0]);
    if (speaker) continue;
    for (const TitleSpan& title : draft.titles)
      if (title.sentence == sentence && !speaker) speaker = bearer_of_office(draft, title, turn);
  }
}

}  // namespace chancery

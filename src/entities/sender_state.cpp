#include "entities/sender_state.hpp"

#include <algorithm>

#include "entities/speech.hpp"

namespace chancery {
namespace {

// What one does with one's own officers, and with nobody else's.
bool disposes(const std::string& verb) {
  static const WordSet words(
      "send|dispatch|deploy|name|appoint|reappoint|nominate|instruct|task|order|sack|fire|dismiss|suspend|demote|"
      "promote|reshuffle|retain|sideline|charge|direct|recall|remove|drop");
  return words.has(verb);
}

// The word by which title and name hang on the clause: of "Labor Secretary Julie Su", "and adviser Su" in a row.
int clause_word(const Sentence& sentence, int at) {
  constexpr int longest = 6;
  for (int steps = 0; steps < longest && at >= 0; ++steps) {
    const Token& word = sentence.tokens[static_cast<std::size_t>(at)];
    const bool inside = word.relation == Relation::conj || word.relation == Relation::appos ||
                        word.relation == Relation::flat || word.relation == Relation::compound ||
                        word.relation == Relation::nmod;
    if (!inside) return at;
    at = word.head;
  }
  return -1;
}

std::optional<EntityId> state_of(Draft& draft, EntityId sender) {
  if (draft.entity(sender).type == EntityType::country) return sender;
  if (draft.entity(sender).type != EntityType::person) return std::nullopt;
  if (const auto state = country_of_person(draft, sender)) return state;
  const auto home = home_of_person(draft, sender);
  return home ? std::optional(draft.known_entity(*home)) : std::nullopt;
}

}  // namespace

std::optional<EntityId> state_of_sender(Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const int word = clause_word(sentence, static_cast<int>(title.tokens.end) - 1);
  if (word < 0) return std::nullopt;
  const Token& officer = sentence.tokens[static_cast<std::size_t>(word)];
  const bool passive = officer.relation == Relation::nsubj_pass;
  if ((officer.relation != Relation::obj && !passive) || officer.head < 0 ||
      !disposes(ascii_lower(sentence.tokens[static_cast<std::size_t>(officer.head)].lemma)))
    return std::nullopt;
  const auto is_sender = [&](const Mention& mention) {
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    return mention.sentence == title.sentence && mention.referents.size() == 1 && head.head == officer.head &&
           head.relation == (passive ? Relation::obl_agent : Relation::nsubj);
  };
  const auto sender = std::find_if(draft.result.mentions.begin(), draft.result.mentions.end(), is_sender);
  return sender == draft.result.mentions.end() ? std::nullopt : state_of(draft, sender->referents[0]);
}

}  // namespace chancery

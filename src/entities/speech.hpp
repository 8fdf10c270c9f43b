// First and second person: who speaks where, to whom, and what "I", "we", "our" and "your" mean there.
#pragma once

#include <optional>
#include <vector>

#include "entities/coreference.hpp"
#include "ingest/transcript.hpp"

namespace chancery {

// The country that a person leads or speaks for, as the offices found so far have it; else another body.
[[nodiscard]] std::optional<EntityId> country_of_person(const Draft& draft, EntityId person);

// What the pronoun means, given who speaks in the sentence and to whom. "We" are both of them for verbs of
// meeting and signing, else the speaker's country.
[[nodiscard]] Resolved resolve_speech_person(const Draft& draft, int sentence, int token,
                                             std::optional<EntityId> speaker, std::optional<EntityId> addressee);

// The state that the knowledge base says a person serves on the text's day or comes from, named in the text or not.
[[nodiscard]] std::optional<KnownId> home_of_person(const Draft& draft, EntityId person);

// Whether the turn's label names its speaker, or tells who asks and who answers.
[[nodiscard]] TurnRole turn_role(const Article& article, const SpeakerTurn& turn);
// "AH", the label of an interview's turn: the letters, if they are no name that the text has as well.
[[nodiscard]] std::string_view initials_of_turn(const Article& article, const SpeakerTurn& turn);

// The speaker of the turn in which the sentence stands; none outside of turns.
[[nodiscard]] std::optional<EntityId> turn_speaker(const Draft& draft, int sentence);

// That speaker or, where a turn asks, who answers it.
[[nodiscard]] std::optional<EntityId> turn_party(const Draft& draft, int sentence);

// Who speaks a token, and to whom as far as the words beside it say.
struct SpeechAct {
  std::optional<EntityId> speaker, addressee;
  bool quoted = false;    // inside of a quotation whose speaker is known
  bool stranger = false;  // somebody whom the text does not name says it: "his wife said", "residents said"
  bool address = false;   // a speech from beginning to end: who is not greeted is not spoken to
};

// Who says "I" where: the speaker of a quotation, of a turn, or the subject of the nearest verb of saying. Made once
// per article, when its mentions are resolved but for first and second person.
class SpeechActs {
 public:
  explicit SpeechActs(const Draft& draft);
  [[nodiscard]] SpeechAct at(int sentence, std::uint32_t token) const;

 private:
  struct Quoted {
    Span span;
    SpeechAct act;
  };
  [[nodiscard]] std::optional<EntityId> vocative(int sentence, std::uint32_t token,
                                                 std::optional<EntityId> speaker) const;
  const Draft& draft_;
  [[nodiscard]] std::optional<EntityId> greeted() const;
  std::vector<SpeechAct> plain_;  // by sentence
  std::vector<Quoted> quoted_;    // in text order
};

}  // namespace chancery

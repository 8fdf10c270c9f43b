// What the words around a third-person pronoun tell of whom it means, beside salience: verbs that report the subject's
// own words, verbs that judge their object by what it did, offices that go with one body.
#pragma once

#include <optional>
#include <vector>

#include "entities/binding.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// "Tamberg heads the union. In 2019 she was expelled": whoever the sentence before is about, though nothing tells of
// which sex, if no other person of the sex that is asked for was named since.
[[nodiscard]] std::optional<EntityId> unsexed_subject(const Draft& draft, int sentence, int token,
                                                      const LocalSubject& last, Gender wanted,
                                                      const std::vector<Mention>& mentions);

// "They met Berg. He thanked them": those of whom the text has just told together, where the verb has such an object.
[[nodiscard]] std::vector<EntityId> meant_by_them_beside(const Draft& draft, int sentence, int token,
                                                         const std::vector<Mention>& mentions);

// "Lund invited Berg to Oslo. He accepted": who was invited or called upon in the sentence before.
[[nodiscard]] std::optional<EntityId> answerer(const Draft& draft, int sentence, int token,
                                               const std::vector<Mention>& mentions);

// "The letter was handed over by Berg, when he met Dahl": by whom a thing is done, where the pronoun is the subject of a
// clause that says when or where.
[[nodiscard]] std::optional<EntityId> agent_above(const Draft& draft, int sentence, int token,
                                                  const std::vector<Mention>& mentions);

// "When Berg met Dahl, he thanked him": whoever does what the clause before tells, where the two do something to each
// other again.
[[nodiscard]] std::optional<EntityId> subject_of_opening(const Draft& draft, int sentence, int token,
                                                         const std::vector<Mention>& mentions);

// "urged the court to free him": whether the text has told that the person is held anywhere.
[[nodiscard]] bool is_told_held(const Draft& draft, EntityId person);

// "told him that he would come": to whom the clause of the pronoun is told, where it tells of what the teller will do.
[[nodiscard]] std::vector<EntityId> promised_to(const Sentence& sentence, int index, int token,
                                                const std::vector<Mention>& mentions);

// "Berg held talks with Oli and with his host": the person in the subject of the verb above the host.
[[nodiscard]] std::optional<EntityId> guest_of(const Draft& draft, int sentence_index, int token,
                                               const std::vector<Mention>& mentions);

// Whether all offices that the text gives the person are told as former ones, and one is.
[[nodiscard]] bool has_left_office(const Draft& draft, EntityId person);

// Whether the text has said up to a sentence that the person was elected or named, or took over from somebody.
[[nodiscard]] bool has_taken_over(const Draft& draft, EntityId person, int until);

// "will lend Peru €5m for its metro": whom the verb of giving gives something.
[[nodiscard]] std::optional<EntityId> recipient_before(const Draft& draft, int sentence, int token,
                                                       const std::vector<Mention>& mentions);

// "decorated the outgoing chairman, Berg, and welcomed his successor": who leaves, where the text says so before in the
// sentence.
[[nodiscard]] std::optional<EntityId> leaver_before(const Draft& draft, int sentence, int token,
                                                    const std::vector<Mention>& mentions);

// "Berg said she would come", "Eni, which lost, has said it will appeal": whether the pronoun is the subject of what
// the nearest subject before it reports.
[[nodiscard]] bool is_of_reporter(const Sentence& sentence, int token);

// "met Acme, which has bid and has said it will build": the thing of the relative clause, where the parser has the
// subject of the sentence, a person, say so.
[[nodiscard]] std::optional<EntityId> reporting_thing(const Draft& draft, int sentence, int token,
                                                      const LocalSubject& reporter,
                                                      const std::vector<Mention>& mentions);

// "The minister demanded that they lift the siege": who demands it and is none of them.
[[nodiscard]] std::optional<EntityId> demander_of(const Draft& draft, int sentence, int token,
                                                  const std::vector<Mention>& mentions);

// "congratulated Duarte on her victory": whoever is congratulated, thanked or blamed for something of the pronoun's;
// empty if the phrase is no such.
[[nodiscard]] std::vector<EntityId> judged_before(const Draft& draft, int sentence, int token,
                                                  const std::vector<Mention>& mentions);

// "its president, Ana Duarte": the body in mind that Ana Duarte is known, or was said, to serve.
[[nodiscard]] std::optional<EntityId> served_by_named(const Draft& draft, const Discourse& discourse, int sentence,
                                                      int token);

// How well a person of unknown gender fits "he" or "she", by how the text has called the person so far and by how many
// of those in the news are men. `rival`: how often the text has called somebody else so; a text that has gone on about
// one woman hardly means the next unknown person by "she".
[[nodiscard]] double gender_fit(const EntityNotes& note, Gender wanted, int rival = 0);

// How much oftener the text has called the person so than by the other pronoun.
[[nodiscard]] int times_called(const EntityNotes& note, Gender wanted);

// Whether a sentence up to this one says that the person has won or was elected.
[[nodiscard]] bool has_won(const Draft& draft, EntityId person, int until);

// "wrote to Holm asking him", "free the laureate so that she can come": the person whom the words before address or
// deal with; empty if there is none.
[[nodiscard]] std::vector<EntityId> told_before(const Draft& draft, int sentence, int token,
                                                const std::vector<Mention>& mentions);

// Whether the token stands in a clause that a relative pronoun opens: it tells of somebody in passing.
[[nodiscard]] bool is_in_aside(const Sentence& sentence, int token);

// "read a letter from Berg in which he hailed it", "in Lund's message, where she thanked them": who wrote the text of
// which the clause tells.
[[nodiscard]] std::vector<EntityId> writer_of_text(const Draft& draft, int sentence, int token,
                                                   const std::vector<Mention>& mentions);

// "Togo and Benin signed the pact. Peru dismissed it": whether the entity was last named as one of several, in this
// sentence or the one before, so that a pronoun for one thing hardly means it; and what its weight is worth then.
[[nodiscard]] bool stands_in_row(const Draft& draft, EntityId entity, int sentence,
                                 const std::vector<Mention>& mentions);
constexpr double one_of_row = 0.5;

// The sentence of the entity's last mention and, where that is the one before, whether it is the first or the last
// there.
struct Standing {
  int sentence = -1;
  bool opens = false, closes = false;
};
[[nodiscard]] Standing standing_before(EntityId entity, int sentence, const std::vector<Mention>& mentions);

}  // namespace chancery

// The arguments of a clause, as the parse has them: what a verb holds as subject, object or oblique, past appositions,
// "and" and shared subjects. Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

[[nodiscard]] bool is_argument(Relation relation);
[[nodiscard]] bool is_subject(Relation relation);

// The token that is the verb's subject, -1 if it has none.
[[nodiscard]] int subject_of(const Sentence& sentence, int verb);

// Past the names and titles of a phrase, and past "and": the token by which its verb holds it.
[[nodiscard]] int phrase_root(const Sentence& sentence, int head);

// Whether the phrase at the head is an argument of the clause's verb, or of one that shares its subject: "He came
// and met Berg", "he agreed to invite Berg".
[[nodiscard]] bool argument_of(const Sentence& sentence, int head, int verb, bool subject);

// "urged Ecuador to open its border": whom the infinitive's verb speaks to does what it says.
[[nodiscard]] int controller(const Sentence& sentence, int verb);

// Whether the phrase is the subject of the predicate, or of the verb with which the predicate shares it.
[[nodiscard]] bool subject_of_predicate(const Sentence& sentence, int head, int predicate);

// "is not a party to it", "signed a pact with it": whose subject the pronoun in a phrase about a noun cannot be.
[[nodiscard]] int predicate_over(const Sentence& sentence, int token);

// "declares it void", "wanted him to go": the subject of what the verb governs is another than the verb's own.
[[nodiscard]] int small_clause_verb(const Sentence& sentence, int token);

}  // namespace chancery

// Binding within a sentence: what a pronoun or a description can and cannot mean by its place in the tree (principles A
// and B of Chomsky 1981, Lectures on Government and Binding, as far as a parse shows them). Disjoint reference is in
// binding.cpp, the subjects of clauses are in local_subjects.cpp, the parts that phrases play in clause_arguments.cpp.
#pragma once

#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// Who a phrase cannot mean: the other arguments of its verb ("Holm thanked him" speaks of two persons), and for a
// possessive what it possesses ("his counterpart Berg") and of whom it is said ("BlackRock is among its owners").
[[nodiscard]] std::vector<EntityId> co_arguments(const Draft& draft, int sentence, int token,
                                                 const std::vector<Mention>& mentions);

// Who does what the nearest clause around a token tells: its subject, or whoever an infinitive or a participle belongs
// to. Only mentions of the text so far count.
struct LocalSubject {
  int token = -1;                  // its head noun, -1 if there is none
  std::vector<EntityId> entities;  // all that "and" joins; empty where the text names nobody
  bool plural = false;             // by its form, its verb or its "and"
  bool joined = false;             // no subject, but what "and" joins to the possessor's phrase: "Berg and his deputy"
};
[[nodiscard]] LocalSubject local_subject(const Draft& draft, int sentence, int token,
                                         const std::vector<Mention>& mentions);

// Who the main clause of the sentence before is about.
[[nodiscard]] LocalSubject subject_before(const Draft& draft, int sentence, const std::vector<Mention>& mentions);

// The part that the phrase with this head plays, past appositions and "and": "a deputy, Berg, and Holm said" has three
// subjects.
[[nodiscard]] Relation role_of_phrase(const Sentence& sentence, int head);

// Whether the clause's verb or auxiliary shows that its subject is one ("has"), or that it is many ("have").
[[nodiscard]] bool is_singular_clause(const Sentence& sentence, int verb);
[[nodiscard]] bool is_plural_clause(const Sentence& sentence, int verb);

// The widest mention over this head token; null if none has referents.
[[nodiscard]] const Mention* mention_at_head(const std::vector<Mention>& mentions, int sentence, int head);

// Whoever the phrase with this head means, and those joined to it before the token `end`.
[[nodiscard]] std::vector<EntityId> row_at_head(const Draft& draft, int sentence, int head, int end,
                                                const std::vector<Mention>& mentions);

}  // namespace chancery

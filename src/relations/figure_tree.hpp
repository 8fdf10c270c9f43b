// The questions that figures ask of a sentence's tree, beyond what its view answers.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "relations/sentence_view.hpp"

namespace chancery {

// First child with one of the relations, -1 if there is none.
[[nodiscard]] int child_with(const SentenceView& view, int index, std::initializer_list<Relation> relations);
[[nodiscard]] bool has_case(const SentenceView& view, int index, std::string_view word);  // "of" among its prepositions
// A verb, or what a copula makes a predicate.
[[nodiscard]] bool is_predicate(const SentenceView& view, int index);
// The nearest predicate above the token; -1 if there is none.
[[nodiscard]] int predicate_above(const SentenceView& view, int index);
// Is the token below the other (or the same) without a clause of its own in between?
[[nodiscard]] bool in_clause_below(const SentenceView& view, int index, int ancestor);
// Up a row of conjuncts to its first.
[[nodiscard]] int first_conjunct(const SentenceView& view, int index);
// The words of tokens [begin, end), spaced as they were written.
[[nodiscard]] std::string words_of(const SentenceView& view, int begin, int end);

}  // namespace chancery

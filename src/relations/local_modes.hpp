// What a single word or clause says of mode: modes.cpp, which climbs from word to word, puts these together. Words are
// tokens of the sentence.
#pragma once

#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// The mode given by the word's own auxiliaries, negation, marks and modifiers; actual if there are none. Negation is
// left aside where the word's meaning undoes it ("will not hesitate to").
[[nodiscard]] ModeCause own_mode(const SentenceView& view, const Lexicon& lexicon, int word, bool with_negation = true);

// The mode that a governor's meaning ("deny", "hope", "plan") gives to a clause or noun that depends on it; actual if
// none.
[[nodiscard]] ModeCause governed_mode(const SentenceView& view, const Lexicon& lexicon, int governor);

// Whether the verb's subject, or the object of "let" and its like, is "I" or "we".
[[nodiscard]] bool is_first_person(const SentenceView& view, int verb);

// "Does this give them a veto?" asserts nothing.
[[nodiscard]] bool is_yes_no_question(const SentenceView& view);

// "rejected an order naming Berg as envoy", "the nomination of Berg as minister was blocked": whether the phrase of an
// office hangs on an act of naming that somebody undoes.
[[nodiscard]] bool is_naming_undone(const SentenceView& view, int token);

// "will be the first Chadian premier to visit Oslo": whoever is to do it as the holder of an office holds it already.
[[nodiscard]] bool is_held_before_deed(const SentenceView& view, int office);

}  // namespace chancery

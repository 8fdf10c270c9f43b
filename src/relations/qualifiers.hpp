// When, where and how much: the phrases of a sentence that qualify what a trigger word tells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/entities.hpp"
#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"
#include "relations/syntax.hpp"

namespace chancery {

// The expression nearest to the trigger in the tree that no other clause claims, else that of the clause from which it
// takes over its time; nullptr if there is none. `object` is the token of the argument that decides between several.
[[nodiscard]] const TimeExpression* time_of(const SentenceView& view, const std::vector<TimeExpression>& times,
                                            int trigger, int object = -1);
[[nodiscard]] const AmountExpression* amount_of(const SentenceView& view, const std::vector<AmountExpression>& amounts,
                                                int trigger);

// The place of an "in" or "at" phrase of the trigger or of its clause, or the one that a clause with "where" tells of.
[[nodiscard]] std::optional<EntityId> place_of(const SentenceView& view, const Entities& entities, int trigger,
                                               int object = -1);

// The text of the first place that is filled, with all that depends on it, as the article has it;
// a preposition in front is kept. "" if none is filled. At most 200 bytes, cut at a word.
[[nodiscard]] std::string phrase_text(const SentenceView& view, std::string_view text, int trigger,
                                      const std::vector<Slot>& slots);

// The noun in the first place that is filled, with the words in front of it but without articles: a title.
[[nodiscard]] std::string title_text(const SentenceView& view, std::string_view text, int trigger,
                                     const std::vector<Slot>& slots);

}  // namespace chancery

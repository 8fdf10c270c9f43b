// Since when and until when an office is held, or a membership lasts, where the text tells its beginning or its term.
#pragma once

#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// "minister since 2020", "premier (2012-16)", "Berg, in office since March": of an office that no verb gives.
[[nodiscard]] const TimeExpression* term_beside(const SentenceView& view, const std::vector<TimeExpression>& times,
                                                const OfficePhrase& office);

// "elected as the incoming chairperson of the union", "the Incoming President, Ana Duarte": not yet in office.
[[nodiscard]] bool is_incoming(const SentenceView& view, const OfficePhrase& office);

struct LastingPredicates {
  int holds_office = -1, works_for = -1, member = -1, withdrew = -1, succeeded = -1;
};

// "became premier in April", "joined the union in 2020": from then to the day of publication, unless the text tells of
// a later post of the same person, that it is over, or it was more than five years ago.
void open_terms(std::vector<Statement>& statements, const Entities& entities, const std::vector<SentenceView>& views,
                std::optional<Date> published, const LastingPredicates& predicates);

}  // namespace chancery

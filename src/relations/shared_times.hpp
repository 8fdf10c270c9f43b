// When and where of statements whose own sentence leaves it open: what the text says of the same event or document
// elsewhere, and the label "OSLO, 13 March." before a digest's item.
#pragma once

#include <map>
#include <vector>

#include "entities/entities.hpp"
#include "ingest/article.hpp"
#include "relations/expressions.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Of an event: taking part, hosting and being held are when it is; of a document: all sign it at once. `roles[p]` says
// which of the two a predicate tells of. Nothing is shared where the text's own times of the thing do not agree.
enum class Sharing : std::uint8_t { none, event_is_object, event_is_subject, document_is_object };

// The same for the place of an event, which the predicate `located` gives.
void share_times(std::vector<Statement>& statements, const Entities& entities, const std::vector<Sharing>& roles,
                 int located);

// "17 Feb 1966 – London and Caracas sign the treaty. Guyana joins it": the day of a timeline's entry, by its block.
[[nodiscard]] std::map<int, TimeRange> dated_entries(const Article& article, const std::vector<SentenceView>& views,
                                                     const std::vector<TimeExpression>& times);

// Gives day and place of a label to the statements of the first sentence after it; the day of an entry to all of its
// statements but those of `lasting` predicates that no verb tells.
void apply_labels(std::vector<Statement>& statements, const Article& article, const Entities& entities,
                  const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times,
                  const std::vector<bool>& lasting);

}  // namespace chancery

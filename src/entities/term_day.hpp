// The day on which an article looks up who holds an office.
#pragma once

#include <optional>

#include "ingest/article.hpp"
#include "knowledge/knowledge_base.hpp"

namespace chancery {

// The day of publication. Without one the last day that the text writes with its year; days without a year count in the
// only year that the text names ("the 2016 Summit ... met on 3 March"). None if there is no such day. Not for the times
// of statements, which the text must give.
[[nodiscard]] std::optional<Date> term_day(const Article& article);

// Whether the term holds on the day. Without one any term does: an undated text that names somebody and speaks of "the
// president" means him who has ever been that.
[[nodiscard]] bool serves_on(const OfficeTerm& term, const std::optional<Date>& day);

}  // namespace chancery

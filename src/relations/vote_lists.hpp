// Who voted which way, told in rows without a verb: "by 12 votes in favour (Chad, Peru) to 1 against (Mali)",
// "For: 94 (Liberals, Moderates).", "Against: Mali."
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Statements of `supports` and `opposes` (predicates' indices; nothing for -1) on the draft that the text named last.
[[nodiscard]] std::vector<Statement> listed_votes(const Entities& entities, const Lexicon& lexicon,
                                                  const std::vector<SentenceView>& views, int supports, int opposes);

}  // namespace chancery

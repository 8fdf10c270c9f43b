// Who signed the papers of a list: "The following documents were signed:" and lines such as "a memorandum between the
// universities of Oslo and Lima".
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "ingest/article.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// A statement of `signing` for each one of `party` about a paper that stands in such a list, be it lines, the same
// sentence ("nine accords were signed, among them one between …") or the next ("These include …"); nothing where the
// text tells itself who signed the paper. A line of a paper that is between nobody was signed by those who sign in the
// sentence over the list. Both are indices of predicates.
[[nodiscard]] std::vector<Statement> listed_signatures(const std::vector<Statement>& statements, const Article& article,
                                                       const Lexicon& lexicon, const std::vector<SentenceView>& views,
                                                       int signing, int party);

}  // namespace chancery

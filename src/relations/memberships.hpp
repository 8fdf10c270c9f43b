// Membership without the body's name: "Mongolia and Vietnam remain members", "Bolivia, the newest member".
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Of whom a text calls somebody a member without saying of what, he is one of the body that it last said somebody to be
// a member of, to chair or to leave, if that was at most two sentences before. `of_bodies` says by predicate which
// relations tell of that; `member` is the index of memberOf, -1 for none.
[[nodiscard]] std::vector<Statement> bare_memberships(const std::vector<Statement>& statements,
                                                      const Entities& entities, const Lexicon& lexicon,
                                                      const std::vector<SentenceView>& views, int member,
                                                      const std::vector<bool>& of_bodies);

}  // namespace chancery

// Deeds that are told by pointing at another's: "Britain did the same", "Chile followed suit", "Poland will follow".
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/attribution.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// What follows from the statements for those who do the same. The deed is the one told last: before the echo in its own
// sentence, else by the sentence before. `deeds` says by predicate which relations can be echoed: what is done to a
// third party, no bond and no place. The times of the echoes are left open.
[[nodiscard]] std::vector<Statement> echoed_deeds(const std::vector<Statement>& statements, const Entities& entities,
                                                  const Lexicon& lexicon, const std::vector<SentenceView>& views,
                                                  const Attribution& attribution, const std::vector<bool>& deeds);

}  // namespace chancery

// Words by which a sentence says who tells what it tells: "X said", "according to X", "in X's view", "X: …".
#pragma once

#include <functional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

struct Report {
  enum class Scope : std::uint8_t {
    governed,  // the clauses that the verb governs: "said that …", or beside which it stands: "…, X said"
    noted,     // these, and what its object names: "noted the growth of trade", "accused them of shelling"
    beside,    // the clause on which the phrase hangs: "according to X"
    rest,      // all that follows: "X: …"
  };
  int word = 0;  // the reporting verb, the speaker of "according to X", the head of "in X's view", the colon
  EntityId speaker{};
  Scope scope = Scope::governed;
};

// Reports in the sentence, in text order; verbs within what is quoted are none.
[[nodiscard]] std::vector<Report> find_reports(const SentenceView& view, const Entities& entities,
                                               const Lexicon& lexicon, const std::function<bool(int)>& is_quoted);

// Whether what the token tells is told by that speaker.
[[nodiscard]] bool covers(const SentenceView& view, const Report& report, int token);

}  // namespace chancery

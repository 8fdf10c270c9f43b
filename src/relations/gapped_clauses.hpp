// Clauses that leave their verb out: "Sinohydro will build the port, **Vinci the railway**", "Norway gave Chad ten
// million and **Mali five**", "The port will be built by Sinohydro and **the railway by Vinci**".
#pragma once

#include <vector>

#include "relations/sentence_view.hpp"

namespace chancery {

struct GappedClause {
  // phrase: "thanked Chad for its help and **Mali for** its votes"; linked: "spoke for Chad, **Sosa for Peru**";
  // time: "Chad joined in 1995 and **Mali in 1997**"; governed: "spoke with Berg on Friday, **Duarte on Monday**"
  enum class Rest : std::uint8_t { sum, count, share, thing, phrase, linked, time, governed };
  std::vector<const Mention*> names;  // who stands where the verb's subject, or its receiver, stood; not empty
  Rest rest{};                        // what kind of phrase follows the name
  int begin = 0;                      // first token, and the one past the last
  int end = 0;
  int head = 0;  // the last noun or figure of the phrase; where it is linked, the token before its preposition
  bool is_passive = false;  // "the railway by Vinci"
  bool is_apart = false;    // something parts it from what the verb governs, so that it has a doer of its own
  int instead_of = -1;      // governed: the head of the name in whose place this one stands
};

// Those behind the verb whose phrase matches one of the verb's own, in text order; the sentence's tokens are gone
// through a bounded number of times. Behind a noun those that are governed only. Empty where another verb stands
// between.
[[nodiscard]] std::vector<GappedClause> gapped_clauses(const SentenceView& view, int verb);

}  // namespace chancery

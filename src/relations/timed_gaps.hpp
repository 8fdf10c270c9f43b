// Clauses of which nothing but the doer and a time is left: "Chad joined in 1995 and **Mali, the last, in 1997**".
#pragma once

#include <optional>

#include "relations/gapped_clauses.hpp"

namespace chancery {

// The one that begins with the name; nothing where the name may be what the verb governs, or the verb has no time.
[[nodiscard]] std::optional<GappedClause> timed_gap(const SentenceView& view, int verb, const Mention& name);

// "spoke with Berg on Friday, **Duarte on Monday**", "was received in Rome by Berg and **in Paris by Duarte**": the
// name stands where another of its class stands that the verb governs; nothing else.
[[nodiscard]] std::optional<GappedClause> governed_gap(const SentenceView& view, int verb, const Mention& name);

// Who does what the verb says, or suffers it in the passive; nullptr if nobody that is named.
[[nodiscard]] const Mention* subject_mention(const SentenceView& view, int verb);

}  // namespace chancery

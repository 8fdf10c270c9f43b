// Things that a headline names and the report's first sentences tell anew. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// A report's first sentences tell anew what its headline named: "UK welcomes budget deal", then "a budget deal".
[[nodiscard]] bool retells_headline(const Draft& draft, EntityId thing, const NominalSpan& nominal);

// "Peru and Chile sign treaty", then "a border treaty": the only paper of which the headline tells, without saying
// which.
[[nodiscard]] std::optional<EntityId> paper_of_headline(const Draft& draft, const NominalSpan& nominal);

// "Peace talks on Mali open in Lomé", then "began talks in the Togolese capital": the only event of which the headline
// tells, unless the words behind it say where else or whose it is.
[[nodiscard]] std::optional<EntityId> event_of_headline(const Draft& draft, const NominalSpan& nominal);

// "Peru ratifies fishing treaty", then "the Treaty on Fishing"; "Minister at Lima conference", then "told the World
// Conference on Tin in Lima": the only paper or event of that kind that the report's first sentences name.
[[nodiscard]] std::optional<EntityId> named_below_headline(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery

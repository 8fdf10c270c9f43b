// Gatherings told by their place in a row or by how long they lasted: "Samoa will hold the next one", "two days of
// talks". Internal to the entities room.
#pragma once

#include <optional>
#include <vector>

#include "entities/nominal_view.hpp"

namespace chancery {

// "the next one", "the last" where somebody holds or attends it, or it takes place: one more of the gatherings that the
// text told of last (`before`: the phrases found so far).
[[nodiscard]] std::optional<NominalSpan> read_next_one(const NominalView& view, int at,
                                                       const std::vector<NominalSpan>& before);

// Whether "days" begins "two days of talks", and the word for the talks; -1 if not.
[[nodiscard]] int talks_of_days(const NominalView& view, int days);

// "the next round", "the previous summit" in such a clause.
[[nodiscard]] bool is_next_occasion(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

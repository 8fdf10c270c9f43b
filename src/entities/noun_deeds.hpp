// What the words around a noun say is done with the thing: "built a dam", "a dam that Mali built", "Built by Mali, the
// dam". Internal to the entities room.
#pragma once

#include <string>

#include "entities/nominal_view.hpp"

namespace chancery {

// Of a noun, or of the first in its row: "built our hall and our stadium".
[[nodiscard]] const Token& first_of_row(const NominalView& view, int noun);

// The preposition before a noun's phrase; empty if there is none.
[[nodiscard]] std::string link_before(const NominalView& view, int noun);

// "build a dam", "the dam was built": the noun, or the first of its row, is the object of one of the verbs.
[[nodiscard]] bool is_object_of(const NominalView& view, int noun, const WordSet& verbs);

// "a treaty signed by", "the pipeline, owned by Acme", "a hospital that the Fund is putting up", whatever the tree
// makes of it.
[[nodiscard]] bool has_clause_of(const NominalView& view, int noun, const WordSet& verbs);

// "Funded by China, the hospital opened on Monday": its clause opens with how it came to be.
[[nodiscard]] bool has_opener(const NominalView& view, int noun, const WordSet& verbs);

}  // namespace chancery

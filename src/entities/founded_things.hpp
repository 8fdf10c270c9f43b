// Bodies and programmes that come about in the text: "set up a foundation to pay for schools", "the creation of a
// fund", "a decree establishing an agency". Internal to the entities room.
#pragma once

#include <optional>
#include <string>

#include "entities/nominal_view.hpp"
#include "knowledge/entity_type.hpp"

namespace chancery {

// Whether the words around the noun tell that somebody founds it.
[[nodiscard]] bool is_founded(const NominalView& view, int noun);

// "sits on the budget committee", "a member of the monetary policy committee", "chairs the committee on mining": a part
// of a body that the text tells of by who belongs to it.
[[nodiscard]] bool is_sat_on(const NominalView& view, int noun);

// What a noun (its lemma given) is that would be something else, or nothing, were it not founded.
[[nodiscard]] std::optional<EntityType> founded_type(const NominalView& view, int noun, const std::string& lemma);

}  // namespace chancery

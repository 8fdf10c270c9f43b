// Nouns that mean a thing of the text's own only by what is done to them: a mission that somebody proposes, a road that
// somebody builds, a partnership that somebody signs. Internal to the entities room.
#pragma once

#include <optional>
#include <string>

#include "entities/nominal_view.hpp"
#include "knowledge/entity_type.hpp"

namespace chancery {

// The class of the noun at this token (its lemma given) as the object of its verb; nothing where the verb makes no
// thing of it.
[[nodiscard]] std::optional<EntityType> governed_type(const NominalView& view, int at, const std::string& lemma);

// "an earthquake jolted Bam", "protests rocked Tbilisi": a calamity that the text sees strike a named place.
[[nodiscard]] bool befalls(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

// Buildings, works and lines without a telling word that the text treats as known all the same, by what it says is done
// to them: "a smelter that Acme is building", "a third of the mine", "will pay for a causeway". Internal to the
// entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the words around the noun, whose left side and class are read, make it a thing of its own.
[[nodiscard]] bool is_told_facility(const NominalView& view, const NominalSpan& nominal);

// "owns port facilities in Durrës": several that stand in one place are one thing to the text.
[[nodiscard]] bool is_sited_plural(const NominalView& view, const NominalSpan& nominal);

// "is to build two lithium plants", "owns two terminals", "the locks that Acme dug": a few of a kind are one thing to
// the text too.
[[nodiscard]] bool is_counted_works(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

// Noun phrases that say what kind of body a name means: "the NATO alliance", "the Reuters news agency". Internal to the
// entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Takes a phrase whose head and left side are read; where the name of a body stands right before a noun for its kind,
// sets kind side, of that body in `fixed`.
[[nodiscard]] bool read_kind_of_body(const NominalView& view, NominalSpan& nominal);

// "Council members called on Mali", "the committee members": the council or committee spoken of, whose nominal
// `nominal` becomes; false where they are some of them, or sit on a body that is named here.
[[nodiscard]] bool read_sitting_members(const NominalView& view, NominalSpan& nominal);

// "a Danish firm", "a Lima court", "a mining company from Oslo", where it is not what a name beside it is said to be.
[[nodiscard]] bool is_firm_of_somewhere(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

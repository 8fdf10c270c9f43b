// Things without a telling word that the text treats as known all the same, by what it says is done to them: "signed a
// memorandum", "launched a scheme", "condemned the arrest". Internal to the entities room.
#pragma once

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the words around the noun, whose left side and class are read, make it a thing of its own.
[[nodiscard]] bool is_told(const NominalView& view, const NominalSpan& nominal);

// "signed a paper", "put her name to it", "the signing of the text": what bears signatures.
[[nodiscard]] bool is_signed(const NominalView& view, int noun);

// "signed ten agreements", "a number of memoranda were signed": those signed together are one thing to the text.
[[nodiscard]] bool is_signed_sheaf(const NominalView& view, const NominalSpan& nominal);

// "condemned the arrest", "called the vote an insult": what somebody takes a stand on.
[[nodiscard]] bool is_judged(const NominalView& view, const NominalSpan& nominal);

}  // namespace chancery

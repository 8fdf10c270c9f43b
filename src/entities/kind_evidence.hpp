// What all the words around a name in a text weigh for its class, where no single one of them tells it. Internal to the
// entities room.
#pragma once

#include "entities/typing.hpp"

namespace chancery {

// The class of an unknown name that the rules take for `guess`: another one where the places in which the text uses the name
// speak for it ("in X", "bombed X", "the director of X", "the X reactors"), else the guess itself.
[[nodiscard]] TypeGuess weigh_kinds(const Draft& draft, const NameSpan& name, const TypeGuess& guess);

}  // namespace chancery

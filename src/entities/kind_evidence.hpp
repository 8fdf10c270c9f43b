// What all the words around a name in a text weigh for its class, where no single one of them tells it. Internal to the
// entities room.
#pragma once

#include <map>
#include <string>

#include "entities/typing.hpp"

namespace chancery {

// What speaks for the class of an unknown name that the rules take for `guess`, and how often: the guess itself, the
// tagger's label, the name's form and the places where the text uses it ("in", "object of force"). Nothing if the name
// is not weighed.
[[nodiscard]] std::map<std::string, int> kind_clues(const Draft& draft, const NameSpan& name, const TypeGuess& guess);

// The class of an unknown name that the rules take for `guess`: another one where the places in which the text uses the
// name speak for it ("in X", "bombed X", "the director of X", "the X reactors"), else the guess itself.
[[nodiscard]] TypeGuess weigh_kinds(const Draft& draft, const NameSpan& name, const TypeGuess& guess);

}  // namespace chancery

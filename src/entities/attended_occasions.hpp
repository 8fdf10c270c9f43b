// Nouns that mean an occasion of the text's own only by what people do with it: a match that they watch, an opening
// that they are at, a lunch that somebody hosts. Internal to the entities room.
#pragma once

#include <string>

#include "entities/nominal_view.hpp"

namespace chancery {

// Whether the noun at this token (its lemma given) is an occasion where one is, comes, speaks or plays.
[[nodiscard]] bool is_attended_occasion(const NominalView& view, int at, const std::string& lemma);

// Whether the words right behind the noun say who gives the occasion or whom it honours ("a dinner hosted by the king",
// "a lunch in honour of the guests"), which tells it from others.
[[nodiscard]] bool is_given_occasion(const NominalView& view, int at);

// Whether somebody hosts, chairs or attends it, speaks at it or comes for it ("spoke at a forum", "hosted a summit").
[[nodiscard]] bool is_occasion_joined(const NominalView& view, int at, const std::string& lemma);

}  // namespace chancery

// What common words say of a name beside them ("the brewer X", "shares in X", "X merged"); asked by the finder of
// names and by the entities room.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/word_filter.hpp"

namespace chancery {

struct ContextWord {
  enum : std::uint32_t {
    body = 1U << 0,          // noun: an organisation is one ("brewer", "party")
    person = 1U << 1,        // noun: a person is one ("singer")
    place = 1U << 2,         // noun: a place is one ("village")
    thing = 1U << 3,         // noun: a work, vessel, storm or the like is one
    people = 1U << 4,        // noun: a person's name stands before it ("the X brothers")
    of_body = 1U << 5,       // noun: organisations have one, with 's, "of" or nothing between ("spokesman", "shares")
    before_noun = 1U << 6,   // noun: an organisation's name may stand right before it ("X striker", "X fans")
    at_body = 1U << 7,       // noun: works at, for or with an organisation ("analyst")
    acts_as_body = 1U << 8,  // verb: only organisations do it ("merge", "publish")
    acts_rather = 1U << 9,   // verb: organisations rather than persons of unknown name ("buy", "own")
    acts_as_person = 1U << 10,  // verb: only persons do it ("marry")
    done_to_body = 1U << 11,    // verb: its object or who does it in the passive is one ("acquire X", "owned by X")
    joined_to_body = 1U << 12,  // verb: with "for", "to", "with", "by", "from" before one ("worked for X", "sold to X")
    calls = 1U << 13,           // "named", "called"
    of_place = 1U << 14,        // noun: places have one, with 's or of ("capital", "coast")
    of_person = 1U << 15,       // noun: persons have one, with 's or of ("widow", "novel")
    moves = 1U << 16,           // verb: what shares and profits do ("rise")
    agent = 1U << 17,           // noun: a person or an organisation is one ("supplier", "farmer")
    site = 1U << 18,            // noun: a building or the body in it is one ("museum")
    guessed = 1U << 19,         // what kind of noun it is was taken from the model's lists
    firm = 1U << 21,       // noun: in business a firm, or a part of one, elsewhere also a person ("exporter", "unit")
    belonging = 1U << 22,  // noun: firms have one, and states, too ("mine", "owner", "sales")
    sport = 1U << 20,      // noun: of games and matches ("striker", "innings")
  };
};

// The bits of a word in small letters, in any inflection; 0 for most words.
[[nodiscard]] std::uint32_t context_of(std::string_view form);

}  // namespace chancery

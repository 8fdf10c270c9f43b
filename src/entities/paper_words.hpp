// What belongs to the name of a paper and what tells only how long it is, where it was signed and with whom. Internal
// to the entities room.
#pragma once

#include <string_view>

#include "entities/nominal_view.hpp"

namespace chancery {

// "agreement", "protocol", "programme": what a second paper may be, small or capital.
[[nodiscard]] bool is_paper_word(std::string_view lower);

// "the 120-page accord", "a five-page text": how long it is.
[[nodiscard]] bool is_length_of_paper(const NominalView& view, int at);

// "signed the pact at the Palace of Justice in Lima": where they signed it, and no part of its name.
[[nodiscard]] bool is_place_of_signing(const NominalView& view, int noun, int preposition);

// "a letter of intent with the energy minister, Karl Weber": the person who signs for the other side.
[[nodiscard]] bool is_cosigner(const NominalView& view, int preposition);

// One past "of intent", "of understanding": they say what kind of paper the noun is; else `end`.
[[nodiscard]] int kind_of_paper_end(const NominalView& view, int end);

// "a letter backing Ana Duarte", "a law banning gold exports": one past what it says, if nothing else tells which it
// is; else `end`.
[[nodiscard]] int purport_end(const NominalView& view, int noun, int end);

// "a deal on a "green corridor"": one past the closing quotation mark, if one opens at the token; else `at`.
[[nodiscard]] int quoted_end(const NominalView& view, int at);

// "an agreement signed on November 1": one past the date, which is part of what tells it from others; else `end`.
[[nodiscard]] int signing_date_end(const NominalView& view, int end);

}  // namespace chancery

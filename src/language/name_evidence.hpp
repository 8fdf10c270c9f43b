// What words by themselves say of the names that they stand in ("… County", "Treaty of …"), beside what the network
// learned from few texts; private to the language room.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "language/document.hpp"

namespace chancery {

[[nodiscard]] bool has_capital(std::string_view form);    // two letters or more, the first a capital
[[nodiscard]] bool is_lower_word(std::string_view form);  // begins with an ASCII letter, has no ASCII capital

[[nodiscard]] bool is_calendar(std::string_view form);  // a day of the week, or a month that is no given name

// The type of the name in which word i stands, as far as that word tells it by its place: the last of words with
// capitals ("Ministry", "Ltd"), the first ("Mount"), or one before "of" ("Gulf"). None for most words.
[[nodiscard]] NameType type_told(std::span<const Token> tokens, std::size_t i);

// Adds what the words tell to the labels' scores (name_label_count a word, `stride` floats apart); needs tags.
void weigh_labels(std::span<const Token> tokens, float* scores, std::size_t stride);

}  // namespace chancery

// What the repair of names that explain offices asks of tokens, and those of its steps that stand apart. Internal to
// it.
#pragma once

#include <vector>

#include "language/document.hpp"

namespace chancery {

class LanguageModel;

// The head of a person's name.
[[nodiscard]] bool is_person_name(const Token& token);

// A noun for human beings, or an office with its capital.
[[nodiscard]] bool is_human_noun(const LanguageModel& model, const Token& token);

// Where the words right before a head that hang on it begin; prepositions and "and" are none of them.
[[nodiscard]] std::size_t begin_of_phrase(const std::vector<Token>& tokens, std::size_t head);

// Behind the further names that follow a head.
[[nodiscard]] std::size_t end_of_name(const std::vector<Token>& tokens, std::size_t head);

// Whether a person's name before `end`, other than that at `but`, tells who the noun is.
[[nodiscard]] bool has_named(const std::vector<Token>& tokens, std::size_t noun, std::size_t but,
                             std::size_t end = static_cast<std::size_t>(-1));

// "the petroleum minister, Holm, and the envoy", "the Speaker of the House, Ana Duarte,": between commas behind a
// description of one person stands who it is.
void name_described(const LanguageModel& model, std::vector<Token>& tokens);

// "the leaders of Togo and Mali, Ana Holm and Karl Weber,": as the row before the comma has its "and", the names are a
// row of their own, which tells who the leaders are.
void name_described_rows(const LanguageModel& model, std::vector<Token>& tokens);

// "Ana Holm, aide to the president and Karl Weber, head of Norbank,": he joins her, not the president, and each is what
// stands behind the name.
void join_described_persons(const LanguageModel& model, std::vector<Token>& tokens);

}  // namespace chancery

// What the repairs of parsed trees ask of tokens. Internal to the language room; token indices count within the sentence.
#pragma once

#include <algorithm>
#include <span>

#include "language/document.hpp"

namespace chancery {

// What is left of the parser's probability of an arc that a repair has moved.
constexpr float moved_arc_trust = 0.85F;

inline bool is_noun(const Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }

inline bool is_subject(const Token& token) { return token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass; }

// Whether a token hangs on the head by that relation.
inline bool has_child(std::span<const Token> tokens, std::size_t head, Relation relation) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.head == static_cast<std::int32_t>(head) && token.relation == relation;
  });
}

inline bool has_subject(std::span<const Token> tokens, std::size_t verb) {
  return has_child(tokens, verb, Relation::nsubj) || has_child(tokens, verb, Relation::nsubj_pass);
}

// How a subject hangs on that verb.
inline Relation subject_relation(std::span<const Token> tokens, std::size_t verb) {
  return has_child(tokens, verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj;
}

}  // namespace chancery

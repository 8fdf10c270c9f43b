// What the repairs of parsed trees ask of tokens. Internal to the language room; token indices count within the
// sentence.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "core/word_filter.hpp"
#include "language/document.hpp"

namespace chancery {

// What is left of the parser's probability of an arc that a repair has moved.
constexpr float moved_arc_trust = 0.85F;

// Hangs the token on that head by that relation.
inline void move_arc(Token& token, std::size_t head, Relation relation) {
  token.head = static_cast<std::int32_t>(head);
  token.relation = relation;
  token.head_probability *= moved_arc_trust;
}

inline bool is_noun(const Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }

inline bool is_nominal(const Token& token) { return is_noun(token) || token.upos == Upos::num; }

inline bool is_subject(const Token& token) {
  return token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass;
}

// "Monday", "May": with its capital.
inline bool is_calendar_name(std::string_view form) {
  static constexpr FixedWords names(std::to_array<std::string_view>(
      {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
       "April", "May", "June", "July", "August", "September", "October", "November", "December"}));
  return names.has(form);
}

inline bool is_calendar_name(const Token& token) { return is_calendar_name(std::string_view(token.form)); }

// A state by the word lists: what the name finder says of so short a name is less sure.
class LanguageModel;
bool is_listed_state(const LanguageModel& model, const Token& token);

// "President", "minister": whose bearer a text names.
bool is_office_word(const Token& token);

// Whether a head is one of the tokens of [begin, end).
inline bool is_within(std::int32_t head, std::size_t begin, std::size_t end) {
  return head >= static_cast<std::int32_t>(begin) && head < static_cast<std::int32_t>(end);
}

// Past the last token of the person's name that begins there, by the name finder (end_of_name of
// person_apposition_parts.hpp: by the tree).
inline std::size_t end_of_person(std::span<const Token> tokens, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < tokens.size() && tokens[end].name == NameType::person && !tokens[end].name_begin) ++end;
  return end;
}

// Whether a token hangs on the head by that relation.
inline bool has_child(std::span<const Token> tokens, std::size_t head, Relation relation) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.head == static_cast<std::int32_t>(head) && token.relation == relation;
  });
}

inline bool has_subject(std::span<const Token> tokens, std::size_t verb) {
  return has_child(tokens, verb, Relation::nsubj) || has_child(tokens, verb, Relation::nsubj_pass);
}

// Whether a token is the other or hangs on it, directly or not.
inline bool is_under(std::span<const Token> tokens, std::size_t at, std::size_t above) {
  auto word = static_cast<std::int32_t>(at);
  for (std::size_t steps = 0; word >= 0 && steps < tokens.size(); ++steps) {
    if (word == static_cast<std::int32_t>(above)) return true;
    word = tokens[static_cast<std::size_t>(word)].head;
  }
  return false;
}

// How a subject hangs on that verb.
inline Relation subject_relation(std::span<const Token> tokens, std::size_t verb) {
  return has_child(tokens, verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj;
}

// The "and" behind a comma that stands last between two verbs, if it links a word behind it; 0 if there is none.
std::size_t joint_before(const std::vector<Token>& tokens, std::size_t first, std::size_t second);

// "accused Holm of lying, and Dahl, the speaker, praised it": the noun behind that "and" is the subject of the later
// verb, which is joined to the first one. False, with nothing changed, if no noun stands there.
bool divide_clauses(std::vector<Token>& tokens, std::size_t first, std::size_t second);

// "flood-hit Samoa", "the state-backed lender": what stands behind the hyphen is no verb of the sentence. Part of the
// mending of finite verbs.
void mend_hyphened_participles(std::vector<Token>& tokens);

}  // namespace chancery

// A parsed article: sentences of tokens with tag, lemma, dependency head and entity label.
// Plain data between the language room and those above it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

// Universal Dependencies relations as the models know them: the subtypes kept are those that the
// patterns need, all others are folded into their main relation.
enum class Relation : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  dep,
  det,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_poss,
  nsubj,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};

enum class NameType : std::uint8_t { none, person, place, organization, other };

[[nodiscard]] std::string_view to_string(Upos tag);           // "PROPN"
[[nodiscard]] std::string_view to_string(Relation relation);  // "nsubj:pass"
// The nearest relation for a treebank's label: "obl:tmod" gives obl; unknown labels give dep.
[[nodiscard]] Relation relation_from(std::string_view label);
[[nodiscard]] Upos upos_from(std::string_view label);  // unknown labels give x

struct Token {
  Span span;          // bytes of Article::text; the parts of "Holm's" divide its span
  std::string form;   // as in the text, quotes and dashes unchanged; but see headline_wording.hpp
  std::string lemma;  // lower-case except for names
  Upos upos = Upos::x;
  std::string_view xpos;   // Penn tag from a static table, "" if none
  std::int32_t head = -1;  // index in the sentence, -1 for the root
  Relation relation = Relation::dep;
  float head_probability = 1.0F;   // the parser's trust in head and relation, 0…1
  NameType name = NameType::none;  // named-entity label of this token
  bool name_begin = false;         // true on the first token of a name
  float name_probability = 0.0F;   // the tagger's trust in `name`, 0…1
};

struct Sentence {
  Span span;      // bytes of Article::text, from the first token to the last
  int block = 0;  // index into Article::blocks
  std::vector<Token> tokens;
  std::vector<Token> other;  // the same by the parser's second tree if that is nearly as likely, else empty
};

struct Document {
  std::vector<Sentence> sentences;  // in text order
};

// The token of the range by which the tree attaches the rest: the first one with its head outside,
// punctuation, articles and prepositions last.
[[nodiscard]] int head_of(const Sentence& sentence, Span tokens);

// Whether the way from the token up the tree comes by `top`, which may be the token itself, among its first `most`
// tokens.
[[nodiscard]] bool is_below(const std::vector<Token>& tokens, int token, int top, int most);

}  // namespace chancery

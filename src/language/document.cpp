#include "language/document.hpp"

#include <array>
#include <cstddef>

namespace chancery {
namespace {

constexpr std::array<std::string_view, 17> upos_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                         "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                         "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 42> relation_names = {
    "acl",       "acl:relcl",  "advcl",      "advmod",       "amod",     "appos",    "aux",   "aux:pass",  "case",
    "cc",        "ccomp",      "compound",   "compound:prt", "conj",     "cop",      "csubj", "dep",       "det",
    "discourse", "dislocated", "expl",       "fixed",        "flat",     "goeswith", "iobj",  "list",      "mark",
    "nmod",      "nmod:poss",  "nsubj",      "nsubj:pass",   "nummod",   "obj",      "obl",   "obl:agent", "orphan",
    "parataxis", "punct",      "reparandum", "root",         "vocative", "xcomp"};

static_assert(relation_names.size() == static_cast<std::size_t>(Relation::xcomp) + 1);
static_assert(upos_names.size() == static_cast<std::size_t>(Upos::x) + 1);

template <typename Names>
std::size_t find_name(const Names& names, std::string_view label) {
  std::size_t index = 0;
  while (index < names.size() && names[index] != label) ++index;
  return index;
}

}  // namespace

std::string_view to_string(Upos tag) { return upos_names[static_cast<std::size_t>(tag)]; }

std::string_view to_string(Relation relation) { return relation_names[static_cast<std::size_t>(relation)]; }

Relation relation_from(std::string_view label) {
  std::size_t index = find_name(relation_names, label);
  if (index == relation_names.size()) index = find_name(relation_names, label.substr(0, label.find(':')));
  return index == relation_names.size() ? Relation::dep : static_cast<Relation>(index);
}

Upos upos_from(std::string_view label) {
  const std::size_t index = find_name(upos_names, label);
  return index == upos_names.size() ? Upos::x : static_cast<Upos>(index);
}

int head_of(const Sentence& sentence, Span tokens) {
  int light = -1;
  for (std::uint32_t index = tokens.begin; index < tokens.end; ++index) {
    const Token& token = sentence.tokens[index];
    if (token.head >= 0 && tokens.contains(static_cast<std::uint32_t>(token.head))) continue;
    // "the Tarvo and [Belen dams]": joined to a name that tells of the dams
    if (token.relation == Relation::conj && token.head >= 0) {
      const Token& first = sentence.tokens[static_cast<std::size_t>(token.head)];
      if (first.relation == Relation::compound && first.head > static_cast<std::int32_t>(index) &&
          tokens.contains(static_cast<std::uint32_t>(first.head)))
        continue;
    }
    if (token.upos != Upos::punct && token.upos != Upos::adp && token.upos != Upos::det) return static_cast<int>(index);
    if (light < 0) light = static_cast<int>(index);
  }
  return light >= 0 ? light : static_cast<int>(tokens.begin);
}

bool is_below(const std::vector<Token>& tokens, int token, int top, int most) {
  for (int steps = 0; token >= 0 && steps < most; ++steps, token = tokens[static_cast<std::size_t>(token)].head)
    if (token == top) return true;
  return false;
}

}  // namespace chancery

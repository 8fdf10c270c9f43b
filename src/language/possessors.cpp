// "Uruguay's Berg and Paraguay's Holm met": in a row of owners and owned, parsers like to coordinate the owner with the
// name before it. What stands before an 's owns what stands behind it, whatever came out.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/annotation_buffers.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

bool is_mark(const Token& token) { return token.xpos == "POS" && token.relation == Relation::case_; }

// The head of the phrase right behind the mark: the first noun that no later word of the phrase takes; -1 if none.
std::int32_t owned(std::span<const Token> tokens, std::size_t mark) {
  for (std::size_t i = mark + 1; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!is_noun(token) && token.upos != Upos::adj && token.upos != Upos::num) return -1;
    const bool before_noun =
        token.head > static_cast<std::int32_t>(i) && is_noun(tokens[static_cast<std::size_t>(token.head)]) &&
        std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, tokens.begin() + token.head,
                     [](const Token& t) { return !is_noun(t) && t.upos != Upos::adj; });
    if (is_noun(token) && !before_noun) return static_cast<std::int32_t>(i);
  }
  return -1;
}

// Bodies and states called after what they are of.
bool is_body(const Token& token) {
  constexpr std::array<std::string_view, 19> bodies = {
      "Department", "Ministry", "Bank",        "University", "Government",   "Institute", "Republic",
      "Kingdom",    "State",    "Board",       "Chamber",    "Organization", "Office",    "Organisation",
      "Federation", "Academy",  "Secretariat", "Agency",     "Commonwealth"};
  return token.upos == Upos::propn && is_one_of(token.form, bodies);
}

// "the Ministry of Health's Office of Grants": the office is the ministry's, and the ministry not the office's.
void nest_owners(std::span<Token> tokens) {
  for (std::size_t mark = 3; mark + 1 < tokens.size(); ++mark) {
    if (!is_mark(tokens[mark]) || tokens[mark].head < 2 || tokens[mark].head >= static_cast<std::int32_t>(mark))
      continue;
    const std::int32_t inner = tokens[mark].head;
    Token& owner = tokens[static_cast<std::size_t>(inner)];
    const std::int32_t thing = owner.head;
    if (owner.upos != Upos::propn || owner.relation != Relation::nmod_poss || thing <= static_cast<std::int32_t>(mark))
      continue;
    Token& owned_noun = tokens[static_cast<std::size_t>(thing)];
    const std::int32_t body = owned_noun.head;
    if (owned_noun.relation != Relation::nmod || body < 0 || body + 1 >= inner) continue;
    Token& whole = tokens[static_cast<std::size_t>(body)];
    Token& of = tokens[static_cast<std::size_t>(body) + 1];
    if (!is_body(whole) || of.form != "of" || of.head != thing) continue;
    owned_noun.head = whole.head;
    owned_noun.relation = whole.relation;
    whole.head = thing;
    whole.relation = Relation::nmod_poss;
    owner.head = body;
    owner.relation = Relation::nmod;
    of.head = inner;
    tokens[mark].head = body;
    for (std::size_t at = 0; at < static_cast<std::size_t>(body);
         ++at)  // "by the Ministry of Health's Office": by the office
      if (tokens[at].head == body && (tokens[at].relation == Relation::case_ || tokens[at].relation == Relation::cc))
        tokens[at].head = thing;
    for (std::size_t at = static_cast<std::size_t>(thing) + 1; at < tokens.size(); ++at)
      if (tokens[at].head == body) tokens[at].head = thing;
  }
}

}  // namespace

void mend_possessors(std::span<Token> tokens) {
  nest_owners(tokens);
  for (std::size_t mark = 1; mark + 1 < tokens.size(); ++mark) {
    if (!is_mark(tokens[mark]) || tokens[mark].head < 0 || tokens[mark].head >= static_cast<std::int32_t>(mark))
      continue;
    Token& owner = tokens[static_cast<std::size_t>(tokens[mark].head)];
    if (owner.head < 0 || owner.head > static_cast<std::int32_t>(mark) || owner.upos != Upos::propn) continue;
    const std::int32_t thing = owned(tokens, mark);
    if (thing < 0 ||
        (owner.head >= 0 && is_under(tokens, static_cast<std::size_t>(owner.head), static_cast<std::size_t>(thing))))
      continue;
    Token& of = tokens[static_cast<std::size_t>(thing)];
    of.head = owner.head;
    while (tokens[static_cast<std::size_t>(of.head)].relation == Relation::flat &&
           tokens[static_cast<std::size_t>(of.head)].head < of.head)
      of.head = tokens[static_cast<std::size_t>(of.head)].head;  // of a name its first word
    of.relation =
        owner.relation == Relation::flat || owner.relation == Relation::compound ? Relation::conj : owner.relation;
    owner.head = thing;
    owner.relation = Relation::nmod_poss;
  }
}

}  // namespace chancery

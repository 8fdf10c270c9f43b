// Rows of names between dashes: "the members of the union – Chad, Mali and Togo – met" names the members, not the
// union.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/unicode.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_row = 60;  // tokens

// A dash with space on both sides, which is no hyphen.
bool is_dash(const std::vector<Token>& tokens, std::size_t at) {
  const Token& one = tokens[at];
  if (one.form != "-" && one.form != "\u2013" && one.form != "\u2014") return false;
  const bool apart = at + 1 >= tokens.size() || tokens[at + 1].span.begin > one.span.end;
  return at > 0 && apart && one.span.begin > tokens[at - 1].span.end;
}

bool is_link(const Token& token) { return token.form == "," || token.form == "and" || token.form == "&"; }

// The heads of the names between the dashes, where nothing but a row of names stands there.
std::vector<std::size_t> names_between(const std::vector<Token>& tokens, std::size_t open, std::size_t close) {
  std::vector<std::size_t> heads;
  for (std::size_t begin = open + 1; begin < close;) {
    std::size_t end = begin;
    while (end < close && !is_link(tokens[end])) ++end;
    std::optional<std::size_t> head;
    for (std::size_t at = begin; at < end; ++at) {
      const Token& one = tokens[at];
      const bool small = one.form == "the" || one.form == "of";
      if (!small && one.upos != Upos::propn && one.upos != Upos::adj && one.upos != Upos::punct) return {};
      if (one.upos == Upos::propn && !head && !is_within(one.head, begin, end)) head = at;
    }
    if (end > begin && !head) return {};
    if (head) heads.push_back(*head);
    begin = end + 1;
  }
  return heads;
}

// "the members of the union": the several right before the dash.
std::optional<std::size_t> several_before(const std::vector<Token>& tokens, std::size_t dash) {
  constexpr std::size_t longest = 10;
  for (std::size_t at = dash; at > 0 && dash - at < longest; --at) {
    const Token& one = tokens[at - 1];
    if (one.xpos == "NNS" && one.upos == Upos::noun) return at - 1;
    const bool linked = one.upos == Upos::det || one.upos == Upos::adp || one.upos == Upos::part;
    if (!linked && !is_noun(one) && one.upos != Upos::adj) return std::nullopt;
  }
  return std::nullopt;
}

// "five states of the union – Chad, Mali and Togo – and Norway": joined to the states, and no part of the row.
void join_behind_row(std::vector<Token>& tokens, std::size_t several, std::size_t open, std::size_t close) {
  if (close + 2 >= tokens.size() || !is_dash(tokens, close) || ascii_lower(tokens[close + 1].form) != "and") return;
  for (std::size_t at = close + 2; at < tokens.size() && at < close + 8; ++at)
    if (tokens[at].relation == Relation::conj && is_within(tokens[at].head, open + 1, close))
      return move_arc(tokens[at], several, Relation::conj);
}

}  // namespace

void mend_rows_between_dashes(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t open = 2; open + 3 < tokens.size(); ++open) {
    if (!is_dash(tokens, open)) continue;
    std::size_t close = open + 1;
    const auto ends = [&](std::size_t at) {
      return is_dash(tokens, at) || (tokens[at].form == "." && at + 1 == tokens.size());
    };
    while (close < tokens.size() && close < open + longest_row && !ends(close)) ++close;
    if (close >= tokens.size() || !ends(close)) return;
    const auto several = several_before(tokens, open);
    if (!several) continue;
    const std::vector<std::size_t> names = names_between(tokens, open, close);
    if (names.size() < 2 || is_under(tokens, *several, names.front())) continue;
    join_behind_row(tokens, *several, open, close);
    const Token& first = tokens[names.front()];
    if (first.head == static_cast<std::int32_t>(*several) && first.relation == Relation::appos) continue;
    move_arc(tokens[names.front()], *several, Relation::appos);
    for (std::size_t at = 1; at < names.size(); ++at) move_arc(tokens[names[at]], names.front(), Relation::conj);
    open = close;
  }
}

}  // namespace chancery

// Rows of names behind a colon: of the several that the clause tells of, not of the noun that happens to stand last.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_several(const Token& token) { return token.xpos == "NNS" && token.upos == Upos::noun; }

// "the following", "these", "four": that the names come is said beforehand.
bool is_counted(const std::vector<Token>& tokens, std::size_t noun) {
  constexpr std::array<std::string_view, 5> words = {"following", "these", "several", "many", "other"};
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    return one.head == static_cast<std::int32_t>(noun) &&
           (one.relation == Relation::nummod || is_one_of(ascii_lower(one.form), words));
  });
}

// The head of the first name behind the colon, where nothing but a row of names stands there.
std::optional<std::size_t> row_behind(const std::vector<Token>& tokens, std::size_t colon) {
  std::optional<std::size_t> first;
  for (std::size_t at = colon + 1; at < tokens.size(); ++at) {
    if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::aux) return std::nullopt;
    if (tokens[at].head < static_cast<std::int32_t>(colon) && tokens[at].upos != Upos::punct) {
      const bool joined = first && tokens[at].relation == Relation::conj && tokens[at].head == tokens[*first].head &&
                          tokens[*first].relation == Relation::appos;
      if (first && !joined)
        return std::nullopt;  // "attended the forum: Peru's Lund, Chile's Vidal": joined past the colon
      if (!first) first = at;
    }
  }
  if (!first || tokens[*first].upos != Upos::propn || tokens[*first].head < 0) return std::nullopt;
  const bool row =
      std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(*first), tokens.end(), [&](const Token& one) {
        return one.relation == Relation::conj &&
               (one.head == static_cast<std::int32_t>(*first) || one.head == tokens[*first].head);
      });
  return row ? first : std::nullopt;
}

// The several of the clause before the colon: its subject, else the last that is counted.
std::optional<std::size_t> several_before(const std::vector<Token>& tokens, std::size_t colon) {
  std::optional<std::size_t> found;
  for (std::size_t at = 0; at < colon; ++at) {
    if (!is_several(tokens[at])) continue;
    if (is_subject(tokens[at]) && tokens[at].head >= 0 && tokens[static_cast<std::size_t>(tokens[at].head)].head < 0)
      return at;
    if (is_counted(tokens, at)) found = at;
  }
  return found;
}

// "met with the ministers recently arrived from Togo: ": the several whose phrase ends at the colon; the participle
// beside them is theirs.
std::optional<std::size_t> several_at(std::vector<Token>& tokens, std::size_t verb, std::size_t colon) {
  std::size_t several = colon - 1;
  while (several > verb && !is_several(tokens[several])) --several;
  if (several == verb || tokens[several].head != static_cast<std::int32_t>(verb) ||
      !has_child(tokens, several, Relation::det))
    return std::nullopt;
  for (std::size_t at = several + 1; at < colon; ++at) {
    Token& word = tokens[at];
    if (is_within(word.head, several, colon)) continue;
    if (word.xpos != "VBN" || word.relation != Relation::advcl || word.head != static_cast<std::int32_t>(verb) ||
        has_child(tokens, at, Relation::mark))
      return std::nullopt;
    move_arc(word, several, Relation::acl);
  }
  return several;
}

// "met with the ambassadors accredited to Santiago: the Ambassador of Peru, A; the Ambassador of Togo, B": the several
// whose phrase ends at the colon are those behind it, not the town.
void give_rows_to_phrases(std::vector<Token>& tokens) {
  for (std::size_t colon = 3; colon + 3 < tokens.size(); ++colon) {
    if (tokens[colon].form != ":") continue;
    std::vector<std::size_t> row;
    for (std::size_t at = colon + 1; at < tokens.size(); ++at) {
      if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::aux) return;
      if (tokens[at].head >= 0 && tokens[at].head < static_cast<std::int32_t>(colon) && tokens[at].upos != Upos::punct)
        row.push_back(at);
    }
    if (row.size() < 2 || tokens[row.front()].relation != Relation::appos || !is_noun(tokens[row.front()])) return;
    const auto place = static_cast<std::size_t>(tokens[row.front()].head);
    if (tokens[place].name != NameType::place || place + 1 != colon) return;
    for (std::size_t at = 1; at < row.size(); ++at)
      if (tokens[row[at]].head != static_cast<std::int32_t>(place) || tokens[row[at]].relation != Relation::conj)
        return;
    std::size_t several = place;
    while (several > 0 && !is_several(tokens[several])) --several;
    if (several == 0 || !has_child(tokens, several, Relation::det)) return;
    // "recently accredited" between is theirs
    for (std::size_t at = several + 1; at < place; ++at) {
      Token& word = tokens[at];
      if (is_within(word.head, several, colon)) continue;
      if (word.xpos != "VBN" || word.relation != Relation::acl || word.head != tokens[several].head) return;
      move_arc(word, several, Relation::acl);
    }
    if (!is_under(tokens, place, several)) return;
    move_arc(tokens[row.front()], several, Relation::appos);
    for (std::size_t at = 1; at < row.size(); ++at) move_arc(tokens[row[at]], row.front(), Relation::conj);
    return;
  }
}

}  // namespace

void mend_rows_behind_colons(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  give_rows_to_phrases(tokens);
  for (std::size_t colon = 2; colon + 3 < tokens.size(); ++colon) {
    if (tokens[colon].form != ":") continue;
    const auto row = row_behind(tokens, colon);
    if (!row) return;
    Token& name = tokens[*row];
    const auto above = static_cast<std::size_t>(name.head);
    if (is_several(tokens[above])) return;
    // "In the front row: Berg and Holm"
    if (tokens[above].head < 0 && tokens[above].upos == Upos::noun && name.relation == Relation::parataxis) {
      name.relation = Relation::appos;
      return;
    }
    auto several = several_before(tokens, colon);
    if (!several && name.relation == Relation::parataxis && tokens[above].upos == Upos::verb)
      several = several_at(tokens, above, colon);
    if (!several || is_under(tokens, *several, *row)) return;
    for (std::size_t at = *row + 1; at < tokens.size(); ++at)
      if (tokens[at].head == static_cast<std::int32_t>(above) && tokens[at].relation == Relation::conj)
        move_arc(tokens[at], *row, Relation::conj);
    move_arc(name, *several, Relation::appos);
    return;
  }
}

}  // namespace chancery

// "Member of the State Council and Minister of Trade Ana Holm": one person with two titles. Parsers make the membership
// the head and the person the second of a row, or leave the two side by side.
#include <vector>

#include "core/unicode.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest = 16;  // tokens from the one title to the other, or to the name

bool is_title_word(const Token& token) {
  return is_noun(token) || token.upos == Upos::adj || token.upos == Upos::det || token.upos == Upos::adp ||
         token.xpos == "POS";
}

// The "and" behind the membership that begins at the token; the end if there is none.
std::size_t joining_and(const std::vector<Token>& tokens, std::size_t member) {
  for (std::size_t at = member + 2; at < std::min(tokens.size(), member + longest); ++at) {
    if (tokens[at].form == "and") return at;
    if (!is_title_word(tokens[at]) || tokens[at].name == NameType::person) break;
  }
  return tokens.size();
}

// The person before whose name nothing but an office stands; the end if there is none.
std::size_t bearer_behind(const std::vector<Token>& tokens, std::size_t title) {
  bool office = false;
  for (std::size_t at = title; at < std::min(tokens.size(), title + longest); ++at) {
    if (tokens[at].name == NameType::person) return office ? at : tokens.size();
    if (!is_title_word(tokens[at]) || tokens[at].upos == Upos::det) break;
    office = office || is_office_word(tokens[at]);
  }
  return tokens.size();
}

}  // namespace

void mend_member_titles(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 0; at + 6 < tokens.size(); ++at) {
    if (ascii_lower(tokens[at].form) != "member" || tokens[at + 1].form != "of") continue;
    if (at > 0 && (tokens[at - 1].upos == Upos::det || tokens[at - 1].upos == Upos::adj))
      continue;  // "a member and Minister Holm" are two
    const std::size_t link = joining_and(tokens, at);
    const std::size_t name = link < tokens.size() ? bearer_behind(tokens, link + 1) : tokens.size();
    if (name == tokens.size()) continue;
    const std::size_t end = end_of_person(tokens, name);
    if (is_within(tokens[at].head, at, end)) continue;
    tokens[name].head = tokens[at].head;
    tokens[name].relation = tokens[at].relation;
    tokens[name].head_probability *= moved_arc_trust;
    for (std::size_t word = 0; word < tokens.size(); ++word) {
      const bool inside = word > at && word < end;
      if (word != name && tokens[word].head == static_cast<std::int32_t>(at) && (!inside || word > link))
        tokens[word].head = static_cast<std::int32_t>(name);
      if (word > link && word < end && word != name && !is_within(tokens[word].head, link, end))
        move_arc(tokens[word], name, word > name ? Relation::flat : Relation::nmod);
    }
    move_arc(tokens[at], name, Relation::nmod);
  }
}

}  // namespace chancery

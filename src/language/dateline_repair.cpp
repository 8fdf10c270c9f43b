// Places in capitals that stand before an item of news: "ABUJA – The minister spent Monday in Lima."
#include <algorithm>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_in_capitals(const Token& token) {
  return token.form.size() > 2 && std::all_of(token.form.begin(), token.form.end(),
                                              [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '\''; });
}

bool is_dash(const Token& token) {
  return token.form == "\u2013" || token.form == "\u2014" || token.form == "--" || token.form == "-";
}

// The token of the dash behind one to three words in capitals; 0 if the sentence has none. A hyphen within a word is no
// dash.
std::size_t dash_of(const std::vector<Token>& tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && at < 3 && is_in_capitals(tokens[at])) ++at;
  const bool apart = at > 0 && at + 2 < tokens.size() && is_dash(tokens[at]) &&
                     tokens[at].span.begin > tokens[at - 1].span.end && tokens[at + 1].span.begin > tokens[at].span.end;
  return apart ? at : 0;
}

}  // namespace

void mend_datelines(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  const std::size_t dash = dash_of(tokens);
  if (dash == 0) return;
  std::size_t root = 0;
  while (root < tokens.size() && tokens[root].head >= 0) ++root;
  if (root >= tokens.size() || root <= dash) return;
  std::size_t place = 0;  // the head of the words in capitals
  while (place + 1 < dash && tokens[place].head >= 0 && tokens[place].head < static_cast<std::int32_t>(dash))
    place = static_cast<std::size_t>(tokens[place].head);
  const Token was = tokens[place];
  bool followed = false;  // by what took it for its name, and stands in its place now
  for (std::size_t at = dash + 1; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    if (word.head < 0 || word.head > static_cast<std::int32_t>(dash)) continue;
    const bool phrase = has_child(tokens, at, Relation::case_);
    if (!followed && !phrase && is_noun(word) && is_subject(was) && was.head > static_cast<std::int32_t>(at)) {
      word.head = was.head;
      word.relation = was.relation;
      word.head_probability *= moved_arc_trust;
      followed = true;
    } else {
      word.head = static_cast<std::int32_t>(root);
      if (phrase && word.relation == Relation::nmod) word.relation = Relation::obl;
      if (word.relation == Relation::appos) word.relation = Relation::dep;
    }
  }
  for (std::size_t at = 0; at <= dash; ++at) {
    if (at == place) continue;
    if (tokens[at].head > static_cast<std::int32_t>(dash) && at < dash) tokens[at].relation = Relation::compound;
    tokens[at].head = static_cast<std::int32_t>(place);
  }
  tokens[place].head = static_cast<std::int32_t>(root);
  tokens[place].relation = Relation::dep;
  tokens[place].head_probability *= moved_arc_trust;
}

}  // namespace chancery

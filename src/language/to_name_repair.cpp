// Names that begin with a preposition by their letters: "General Secretary To Lam", "met with To Lam", "Secretary of
// the Party To Lam".
#include <algorithm>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_small(const Token& token) { return !token.form.empty() && token.form[0] >= 'a' && token.form[0] <= 'z'; }

bool is_capital(const Token& token) { return !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z'; }

// What hung on one hangs on the other, if it stands at `from` or behind it.
void hand_over(std::vector<Token>& tokens, std::size_t owner, std::size_t heir, std::size_t from) {
  for (std::size_t at = from; at < tokens.size(); ++at)
    if (at != heir && tokens[at].head == static_cast<std::int32_t>(owner))
      tokens[at].head = static_cast<std::int32_t>(heir);
}

// The office that ends with that body: "General Secretary of the [Committee] To Lam"; -1 if none.
std::int32_t post_above(const std::vector<Token>& tokens, std::size_t body) {
  auto at = static_cast<std::int32_t>(body);
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    const Token& word = tokens[static_cast<std::size_t>(at)];
    if (is_office_word(word)) return is_capital(word) ? at : -1;
    if (word.relation != Relation::nmod) return -1;
    at = word.head;
  }
  return -1;
}

// In a headline all words have capitals.
bool has_small_words(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& one) {
    return is_small(one) && (one.upos == Upos::verb || one.upos == Upos::noun);
  });
}

}  // namespace

void mend_names_in_to(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& first = tokens[at];
    Token& last = tokens[at + 1];
    Token& before = tokens[at - 1];
    if (first.form != "To" || first.upos == Upos::propn || last.upos != Upos::propn || !is_capital(last)) continue;
    const bool titled = is_office_word(before) && is_capital(before);
    const std::int32_t post = !titled && is_capital(before) && is_noun(before) ? post_above(tokens, at - 1) : -1;
    const bool behind_body = post >= 0 && has_small_words(tokens);
    const bool governed = is_small(before) && (before.upos == Upos::adp || before.upos == Upos::verb);
    if ((!titled && !governed && !behind_body) || last.head < 0) continue;
    const bool under_title = titled && last.head == static_cast<std::int32_t>(at) - 1;
    const std::int32_t head = under_title ? before.head : behind_body ? post : last.head;
    const Relation relation = under_title ? before.relation : behind_body ? Relation::appos : last.relation;
    if (head == static_cast<std::int32_t>(at)) continue;
    first.upos = last.upos;
    first.xpos = penn_tag("NNP");
    first.lemma = first.form;
    first.head = head;
    first.relation = relation;
    hand_over(tokens, at + 1, at, 0);
    if (under_title) hand_over(tokens, at - 1, at, at + 1);
    if (titled) move_arc(before, at, Relation::nmod);
    move_arc(last, at, Relation::flat);
    first.name = last.name = NameType::person;
    first.name_begin = true;
    last.name_begin = false;
  }
}

}  // namespace chancery

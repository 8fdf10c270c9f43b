// Rows of papers: "signed a memorandum on tin, a statement on fish, as well as a treaty on visas" are three that are
// signed.
#include <algorithm>
#include <string_view>
#include <vector>

#include "language/paper_words.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr float sure = 0.9F;

bool is_finite(const Token& token) {
  return token.upos == Upos::aux || token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" ||
         token.xpos == "MD";
}

bool signed_by_verb(const std::vector<Token>& tokens, std::size_t paper) {
  const Token& noun = tokens[paper];
  if (!is_paper(noun) || noun.head < 0 || (noun.relation != Relation::obj && noun.relation != Relation::nsubj_pass))
    return false;
  return signs(tokens[static_cast<std::size_t>(noun.head)]);
}

// How the paper whose article stands there is joined to what comes before.
enum class Link { none, comma, last };

Link link_before(const std::vector<Token>& tokens, std::size_t article) {
  const std::string_view before = tokens[article - 1].form;
  if (before == ",") return Link::comma;
  if (before == "and" || before == "plus") return Link::last;
  const bool well =
      before == "as" && article >= 3 && tokens[article - 2].form == "well" && tokens[article - 3].form == "as";
  return well ? Link::last : Link::none;
}

// The further papers of the row that the first one opens; none where nothing closes it ("a treaty, a paper of two
// pages, was signed").
std::vector<std::size_t> rest_of_row(const std::vector<Token>& tokens, std::size_t first) {
  std::vector<std::size_t> row;
  std::size_t closed = 0;
  for (std::size_t at = first + 2; at + 1 < tokens.size(); ++at) {
    if (is_finite(tokens[at]) || tokens[at].form == ";" || tokens[at].form == "that") break;
    const Link link = link_before(tokens, at);
    const std::size_t paper = link == Link::none ? 0 : paper_from(tokens, at);
    // "and the Programme of Cooperation": by its title, and not one that was spoken of
    if (tokens[at].form == "the" && (paper == 0 || tokens[paper].form[0] < 'A' || tokens[paper].form[0] > 'Z'))
      continue;
    if (paper == 0 || has_child(tokens, paper, Relation::case_)) continue;
    row.push_back(paper);
    if (link == Link::last) closed = row.size();
  }
  row.resize(closed);
  return row;
}

}  // namespace

void mend_rows_of_papers(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t first = 0; first + 3 < tokens.size(); ++first) {
    if (!signed_by_verb(tokens, first)) continue;
    for (const std::size_t paper : rest_of_row(tokens, first)) {
      Token& noun = tokens[paper];
      const bool inside = noun.head >= static_cast<std::int32_t>(first) && noun.head < static_cast<std::int32_t>(paper);
      const bool hangs =
          noun.relation == Relation::conj || noun.relation == Relation::appos || noun.relation == Relation::nmod;
      if (!inside || !hangs || (noun.relation == Relation::conj && noun.head == static_cast<std::int32_t>(first)))
        continue;
      move_arc(noun, first, Relation::conj);
      noun.head_probability = std::max(noun.head_probability, sure);
    }
  }
}

}  // namespace chancery

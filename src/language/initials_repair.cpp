// Initials that spell a pronoun: "the WHO said", "the WHO's Ana Duarte".
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// The head of the noun phrase that begins there; none if no noun follows.
std::size_t noun_from(const std::vector<Token>& tokens, std::size_t begin) {
  std::size_t at = begin;
  while (at < tokens.size() && (tokens[at].upos == Upos::adj || tokens[at].upos == Upos::num)) ++at;
  if (at >= tokens.size() || !is_noun(tokens[at])) return tokens.size();
  while (tokens[at].head > static_cast<std::int32_t>(at) &&
         (tokens[at].relation == Relation::compound || tokens[at].relation == Relation::amod)) {
    const auto next = static_cast<std::size_t>(tokens[at].head);
    if (!is_noun(tokens[next])) break;
    at = next;
  }
  return at;
}

}  // namespace

void mend_initials(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& initials = tokens[at];
    if (initials.form != "WHO" || initials.upos != Upos::pron) continue;
    const bool shouted = at + 1 < tokens.size() && tokens[at + 1].form.size() > 1 &&
                         std::all_of(tokens[at + 1].form.begin(), tokens[at + 1].form.end(),
                                     [](char c) { return c >= 'A' && c <= 'Z'; });
    if (shouted) continue;
    initials.upos = Upos::propn;
    initials.xpos = penn_tag("NNP");
    initials.lemma = initials.form;
    if (at + 2 >= tokens.size() || (tokens[at + 1].form != "'s" && tokens[at + 1].form != "\u2019s") ||
        tokens[at + 1].xpos == "POS")
      continue;
    const std::size_t owned = noun_from(tokens, at + 2);
    if (owned >= tokens.size()) continue;
    tokens[at + 1].upos = Upos::part;
    tokens[at + 1].xpos = penn_tag("POS");
    if (tokens[owned].head == static_cast<std::int32_t>(at))
      move_arc(tokens[owned], initials.head < 0 ? owned : static_cast<std::size_t>(initials.head), initials.relation);
    move_arc(tokens[at + 1], at, Relation::case_);
    move_arc(initials, owned, Relation::nmod_poss);
  }
}

}  // namespace chancery

// Borrowed phrases that stand behind their noun: "presidency pro tempore of the bloc".
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {

void mend_borrowed_phrases(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& first = tokens[at];
    Token& last = tokens[at + 1];
    if ((first.form != "pro" && first.form != "Pro") ||
        (last.form != "tempore" && last.form != "Tempore" && last.form != "tem") || !is_noun(tokens[at - 1]))
      continue;
    const std::size_t noun = at - 1;
    for (std::size_t below = at + 2; below < tokens.size(); ++below)  // "of the bloc"
      if (tokens[below].head == static_cast<std::int32_t>(at) ||
          tokens[below].head == static_cast<std::int32_t>(at) + 1)
        tokens[below].head = static_cast<std::int32_t>(noun);
    for (Token* word : {&first, &last}) {
      word->upos = Upos::adj;
      word->xpos = penn_tag("JJ");
      move_arc(*word, noun, Relation::amod);
    }
  }
}

}  // namespace chancery

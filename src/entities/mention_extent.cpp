#include "entities/mention_extent.hpp"

namespace chancery {

Span place_of(const Draft& draft, const TitleSpan& title) {
  Span span = title.extent;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (span.begin == 0 || span.end >= tokens.size() || tokens[span.begin - 1].xpos != "WP$") return span;
  const int name = draft.name_at(title.sentence, span.end);
  if (name >= 0)
    span.end = draft.names[static_cast<std::size_t>(name)].tokens.end + 1;
  else if (tokens[span.end].upos == Upos::pron)
    span.end += 2;
  return span;
}

Span with_honorific(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  Span span = name.tokens;
  for (int steps = 0; steps < 2 && span.begin > 0; ++steps) {
    const std::string before = without_final_dots(ascii_lower(tokens[span.begin - 1].form));
    const std::string& form = tokens[span.begin - 1].form;
    if (form[0] >= 'a' && form[0] <= 'z') break;  // "his brother Karl", "the poet Ana Duarte"
    if (!lexicon::honorifics().has(before) || draft.title_at(name.sentence, span.begin - 1) >= 0) break;
    const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(name.sentence), span))];
    if (head.head != static_cast<int>(span.begin) - 1) break;
    --span.begin;
  }
  return span;
}

}  // namespace chancery

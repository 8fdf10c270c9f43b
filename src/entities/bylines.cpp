#include "entities/bylines.hpp"

#include <algorithm>

namespace chancery {

bool is_byline(const Draft& draft, int sentence) {
  constexpr int deepest = 5;           // lines from the top
  constexpr std::size_t longest = 16;  // words
  if (sentence > deepest) return false;
  const auto& tokens = draft.sentence(sentence).tokens;
  if (tokens.size() < 2 || tokens.size() > longest) return false;
  static const WordSet stops(".|!|?|:|;"), links("in|at|from|for|and|/|by");
  if (stops.has(tokens.back().form)) return false;
  const bool by = ascii_lower(tokens.front().form) == "by";
  const int name = draft.name_at(sentence, by ? 1 : 0);
  if (name < 0) return false;
  const NameSpan& writer = draft.names[static_cast<std::size_t>(name)];
  if (writer.tokens.size() < 2 || writer.entities.size() != 1 ||
      draft.entity(writer.entities[0]).type != EntityType::person)
    return false;
  if (std::any_of(tokens.begin(), tokens.end(), [](const Token& one) {
        return one.upos == Upos::verb || one.upos == Upos::aux || one.upos == Upos::det;
      }))
    return false;
  if (by || writer.tokens.end == tokens.size()) return by || sentence > 0;
  return sentence > 0 && links.has(ascii_lower(tokens[writer.tokens.end].form));
}

}  // namespace chancery

#include "entities/speech_words.hpp"

#include <algorithm>

namespace chancery {

bool asks_whether(const Draft& draft, int sentence, std::uint32_t pronoun) {
  const auto& tokens = draft.sentence(sentence).tokens;
  if (tokens.back().form != "?") return false;
  const bool inverted = pronoun > 1 && tokens[pronoun - 1].upos == Upos::aux &&
                        (tokens[pronoun - 2].upos == Upos::punct || tokens[pronoun - 2].upos == Upos::cconj);
  return tokens.front().upos == Upos::aux || inverted;
}

bool is_no_pronoun(const std::vector<Token>& tokens, std::uint32_t at) {
  const Token* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
  if (tokens[at].form == "Me") return at > 0 && next != nullptr && next->upos == Upos::propn;
  if (tokens[at].form != "mine") return false;
  return (at > 0 && (tokens[at - 1].xpos == "TO" || tokens[at - 1].upos == Upos::num ||
                     tokens[at - 1].upos == Upos::det || tokens[at - 1].upos == Upos::adj)) ||
         (next != nullptr && next->upos == Upos::noun);
}

bool is_said_to_many(const std::vector<Token>& tokens, std::uint32_t at) {
  static const WordSet you("you|your|yours|yourselves"), many("all|everybody|everyone"),
      some("all|each|every|some|many|most|none|both");
  if (!you.has(ascii_lower(tokens[at].form))) return false;
  if (at + 1 < tokens.size() && many.has(ascii_lower(tokens[at + 1].form))) return true;
  return at > 1 && ascii_lower(tokens[at - 1].form) == "of" && some.has(ascii_lower(tokens[at - 2].form));
}

bool greets_many(const Draft& draft, int sentence) {
  static const WordSet many("excellencies|heads|delegates|ministers|ambassadors|members|representatives");
  const auto& tokens = draft.sentence(sentence).tokens;
  const auto greeted = [](const Token& one) { return many.has(ascii_lower(one.form)); };
  if (std::none_of(tokens.begin(), tokens.end(), greeted) || tokens.back().form == ".") return false;
  if (std::any_of(tokens.begin(), tokens.end(), [](const Token& one) { return one.upos == Upos::verb; })) return false;
  return std::ranges::none_of(draft.names_in(sentence), [&](const NameSpan& name) {
    return name.entities.size() == 1 && draft.entity(name.entities[0]).type == EntityType::person;
  });
}

bool greets_guest(const std::vector<Token>& tokens, std::uint32_t at) {
  static const WordSet before("warm|very|heartily|again|,|and");
  if (ascii_lower(tokens[at].form) != "welcome" || at + 2 >= tokens.size() || ascii_lower(tokens[at + 1].form) != "to")
    return false;
  return at == 0 || (tokens[at].form == "Welcome" && tokens[at].head < 0) ||
         before.has(ascii_lower(tokens[at - 1].form));
}

bool is_of_us(const std::string& lower) {
  static const WordSet words("we|us|our|ours|ourselves");
  return words.has(lower);
}

}  // namespace chancery

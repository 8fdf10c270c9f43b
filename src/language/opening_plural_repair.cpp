// "Tariffs imposed by Peru": a plural that opens a sentence and that the tagger, for its capital, takes for a name.
#include "core/unicode.hpp"
#include "language/model.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {

void mend_opening_plurals(const LanguageModel& model, Sentence& sentence) {
  auto& tokens = sentence.tokens;
  if (tokens.size() < 4) return;
  const std::size_t at = tokens[0].upos == Upos::punct ? 1 : 0;
  Token& word = tokens[at];
  constexpr std::size_t shortest = 6;  // "Hamas", "Paris" and the like are names
  if (word.upos != Upos::propn || word.form.size() < shortest || !word.form.ends_with("s") ||
      word.form.ends_with("ss") || is_noun(tokens[at + 1]))
    return;
  std::string one = ascii_lower(word.form.substr(0, word.form.size() - 1));
  if (one.ends_with("ie") && (model.find_lexicon(word_key(one)) & LexiconBit::common_noun) == 0)
    one.replace(one.size() - 2, 2, "y");  // "Penalties"
  const std::uint32_t bits = model.find_lexicon(word_key(one));
  const std::uint32_t whole = model.find_lexicon(word_key(word.form));
  if ((bits & LexiconBit::common_noun) == 0 || (whole & LexiconBit::any_name) != 0) return;
  word.upos = Upos::noun;
  word.xpos = penn_tag("NNS");
  word.lemma = one;
  word.name = NameType::none;
  word.name_begin = false;
}

}  // namespace chancery

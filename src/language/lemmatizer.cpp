#include "language/lemmatizer.hpp"

#include <algorithm>
#include <bit>

#include "core/error.hpp"
#include "language/section_io.hpp"

namespace chancery {

LemmaTable::LemmaTable(std::span<const std::byte> section) {
  const auto damaged = [] {
    return Error(ErrorCode::model, "the lemmatiser's part of the language model is damaged; install the model again");
  };
  SectionReader reader(section);
  const auto count = reader.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto strip = reader.number<std::uint8_t>();
    const auto casing = reader.number<std::uint8_t>();
    if (casing > static_cast<std::uint8_t>(Casing::capitalize)) throw damaged();
    scripts_.push_back({strip, static_cast<Casing>(casing), reader.string()});
  }
  keys_ = reader.array<std::uint64_t>();
  values_ = reader.array<std::uint16_t>();
  // A free place must be left, or a search for what is not there would not end.
  const bool sound = std::has_single_bit(keys_.size()) && values_.size() == keys_.size() &&
                     std::ranges::find(keys_, 0U) != keys_.end() &&
                     std::ranges::all_of(values_, [&](std::uint16_t value) { return value < scripts_.size(); });
  if (!sound) throw damaged();
}

const LemmaTable::Script* LemmaTable::find(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = key & mask; keys_[at] != 0; at = (at + 1) & mask)
    if (keys_[at] == key) return &scripts_[values_[at]];
  return nullptr;
}

void LemmaTable::lemmatize(Token& token, LemmaForm& form) const {
  form.assign(token.form);
  // No verb is a name: at the head of a sentence its ending says the same as within ("Visiting Oslo, …").
  if (token.upos == Upos::verb && form.letter_case == LetterCase::capitalized) form.letter_case = LetterCase::lower;
  const Script* const script = find_lemma_entry(lemma_tags(token, form.letter_case), form.lower, longest_lemma_suffix,
                                                [this](std::uint64_t key) { return find(key); });
  if (!script) {
    const bool name = token.upos == Upos::propn;
    apply_casing(form, name ? Casing::keep : Casing::to_lower, token.lemma);
    return;
  }
  apply_casing(form, script->casing, token.lemma);
  token.lemma.resize(token.lemma.size() - std::min<std::size_t>(script->strip, token.lemma.size()));
  token.lemma += script->append;
  if (token.lemma.empty()) token.lemma = form.plain;
}

void lemmatize(const LemmaTable& table, Sentence& sentence) {
  LemmaForm form;
  for (Token& token : sentence.tokens) table.lemmatize(token, form);
}

}  // namespace chancery

#include "entities/gender_clues.hpp"

namespace chancery {

void learn_gender(Draft& draft, const Discourse& discourse, int sentence, int token, const Resolved& found) {
  constexpr double rival_share = 0.25;
  static const WordSet he("he|him|his|himself"), she("she|her|hers|herself");
  const std::string form = ascii_lower(draft.sentence(sentence).tokens[static_cast<std::size_t>(token)].form);
  const Gender told = he.has(form) ? Gender::male : she.has(form) ? Gender::female : Gender::unknown;
  if (told == Gender::unknown || found.entities.size() != 1) return;
  const EntityId who = found.entities[0];
  if (draft.entity(who).type != EntityType::person) return;
  ++(told == Gender::male ? draft.note(who).called_he : draft.note(who).called_she);
  if (draft.note(who).gender != Gender::unknown) return;
  const Gender other = told == Gender::male ? Gender::female : Gender::male;
  const auto rival = discourse.best([&](EntityId id) {
    return id != who && draft.entity(id).type == EntityType::person &&
           draft.notes[static_cast<std::size_t>(id)].gender != other;
  });
  if (!rival || discourse.weight(*rival) < rival_share * discourse.weight(who)) draft.note(who).gender = told;
}

void learn_gender(Draft& draft, const NameSpan& name) {
  if (name.entities.size() != 1 || name.tokens.begin == 0 || draft.entity(name.entities[0]).type != EntityType::person)
    return;
  const auto& tokens = draft.sentence(name.sentence).tokens;
  std::uint32_t before = name.tokens.begin - 1;
  // "her husband, the historian Pim Berg"
  if (const int title = draft.title_at(name.sentence, before); title >= 0) {
    const std::uint32_t first = draft.titles[static_cast<std::size_t>(title)].extent.begin;
    if (first == 0) return;
    before = first - 1;
  }
  if (tokens[before].form == "," && before > 0) --before;
  const Gender told = lexicon::noun_gender(ascii_lower(tokens[before].lemma));
  if (told != Gender::unknown && draft.note(name.entities[0]).gender == Gender::unknown)
    draft.note(name.entities[0]).gender = told;
}

}  // namespace chancery

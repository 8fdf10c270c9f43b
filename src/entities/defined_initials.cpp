#include "entities/defined_initials.hpp"

#include <algorithm>

#include "entities/linker.hpp"

namespace chancery {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool are_letters(const std::string& form) {
  return form.size() >= 3 && form.size() <= 8 && std::all_of(form.begin(), form.end(), is_capital);
}

// The first of the words before the parenthesis whose capitals are the letters, in their order; -1 if they are not.
int first_word_of(const std::vector<Token>& tokens, int open, const std::string& letters) {
  int left = static_cast<int>(letters.size());
  constexpr int longest = 14;  // words
  static const WordSet small("of|for|the|and|in|on|to|de|du|des|del|la|&|-");
  for (int at = open - 1; at >= 0 && at + longest > open; --at) {
    const std::string& form = tokens[static_cast<std::size_t>(at)].form;
    if (form.empty() || small.has(ascii_lower(form))) continue;
    if (!is_capital(form[0]) || form[0] != letters[static_cast<std::size_t>(left) - 1]) return -1;
    if (--left == 0) return at;
  }
  return -1;
}

// "the Assembly of the Intergovernmental Authority on Development (IGAD)": the letters of the known body at the name's
// end.
bool ends_in_body_of_letters(const Draft& draft, const NameSpan& name, const std::string& letters) {
  const auto meant = draft.known.find(normalize_name(letters));
  for (std::uint32_t first = name.tokens.begin + 1; first + 1 < name.tokens.end; ++first)
    for (const NameHit& hit : draft.known.find(normalize_name(draft.text_of(name.sentence, {first, name.tokens.end}))))
      if (std::any_of(meant.begin(), meant.end(), [&](const NameHit& one) { return one.thing == hit.thing; }))
        return true;
  return false;
}

// "Order and Justice (SPD)", "the Civic Reporters (RSF)": letters of another language mean the body that stands before
// them.
bool names_body_before(const Draft& draft, int sentence, int open, const std::string& letters) {
  const int at = draft.name_at(sentence, static_cast<std::uint32_t>(open) - 1);
  if (at < 0) return false;
  const NameSpan& name = draft.names[static_cast<std::size_t>(at)];
  return static_cast<int>(name.tokens.end) == open && name.tokens.size() > 1 && name.hits.empty() &&
         name.cue == EntityType::organization && !ends_in_body_of_letters(draft, name, letters);
}

}  // namespace

void settle_initials(Draft& draft) {
  for (int sentence = 0; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    for (int open = 2; open + 2 < static_cast<int>(tokens.size()); ++open) {
      const std::string& letters = tokens[static_cast<std::size_t>(open) + 1].form;
      if (tokens[static_cast<std::size_t>(open)].form != "(" ||
          tokens[static_cast<std::size_t>(open) + 2].form != ")" || !are_letters(letters))
        continue;
      const int first = first_word_of(tokens, open, letters);
      if (first < 0) {
        if (names_body_before(draft, sentence, open, letters))
          for (NameSpan& name : draft.names)
            if (name.text == letters)
              std::erase_if(name.hits, [](const NameHit& hit) { return hit.kind == NameKind::abbreviation; });
        continue;
      }
      const std::string full = normalize_name(
          draft.text_of(sentence, {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(open)}));
      const auto meant = draft.known.find(full);
      for (NameSpan& name : draft.names) {
        if (name.text != letters) continue;
        if (!meant.empty())
          name.hits.assign(meant.begin(), meant.end());
        else
          std::erase_if(name.hits, [](const NameHit& hit) { return hit.kind == NameKind::abbreviation; });
      }
    }
  }
}

// "the Rural Support Fund (RSF)": here these letters mean it, whoever else is so called.
void Linker::spread_letters(const NameSpan& full, const std::string& letters) {
  for (NameSpan& other : draft_.names)
    if (!other.nested && other.text == letters && other.entities.size() == 1 && other.entities != full.entities &&
        draft_.entity(other.entities[0]).known)
      assign(other, full.entities[0], full.confidence);
}

// "the Communist Party of Peru (CPP)": here these letters mean it, whatever else they mean elsewhere.
void Linker::define_letters() {
  for (std::size_t at = 0; at < draft_.names.size(); ++at) {
    const NameSpan& inner = draft_.names[at];
    if (inner.nested || inner.hits.empty() || inner.sentence < 0 || inner.tokens.begin < 3 ||
        !is_initialism(inner.text))
      continue;
    const std::uint32_t open = inner.tokens.begin - 1;
    if (draft_.sentence(inner.sentence).tokens[open].form != "(") continue;
    // the name before may be a part of a longer one: "the Bureau of the Communist Party of Peru (CPP)"
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t first = open - 1; first > 0 && first + longest > open; --first) {
      const std::string full = draft_.text_of(inner.sentence, {first, open});
      if (!has_initials(full, inner.text)) continue;
      const auto hits = draft_.known.find(normalize_name(full));
      if (hits.size() != 1) continue;
      const EntityId known = draft_.known_entity(hits[0].thing);
      const std::string letters = inner.text;
      for (NameSpan& name : draft_.names)
        if (!name.nested && name.text == letters && !means_only(name, known)) assign(name, known, 0.9F);
      break;
    }
  }
}

// "Mohamed Holm, widely known as Holo,": the byname means him from the first to the last sentence.
void Linker::join_bynames() {
  static const WordSet calling("known|called|nicknamed|dubbed|alias|aka|a.k.a.|styled"),
      how("widely|better|popularly|commonly|also|locally|universally|usually|often|simply|more|most|best|who|is|was");
  for (std::size_t at = 0; at < draft_.names.size(); ++at) {
    const NameSpan by = draft_.names[at];
    if (by.nested || by.adjective || by.sentence < 0 || by.entities.size() != 1 || by.tokens.begin < 3) continue;
    const EntityType type = draft_.entity(by.entities[0]).type;
    if (type != EntityType::person && draft_.entity(by.entities[0]).known) continue;
    const auto& tokens = draft_.sentence(by.sentence).tokens;
    const auto lower = [&](std::uint32_t token) { return ascii_lower(tokens[token].form); };
    std::uint32_t word = by.tokens.begin - 1;
    static const WordSet marks("\"|\u201c|``|'|\u2018");
    if (word > 1 && marks.has(tokens[word].form)) --word;
    if (word > 1 && lower(word) == "as") --word;
    if (word < 2 || !calling.has(lower(word))) continue;
    // "Wang Yi, called Ana Duarte to praise": over the telephone
    static const WordSet verbs("called|named"), ends(",|.|;|:|)|\"|\u201d|''");
    if (verbs.has(lower(word)) && by.tokens.end < tokens.size() && !ends.has(tokens[by.tokens.end].form)) continue;
    while (word > 1 && how.has(lower(word - 1))) --word;
    if (tokens[word - 1].form != "," && tokens[word - 1].form != "(") continue;
    const int before = draft_.name_at(by.sentence, word - 2);
    if (before < 0) continue;
    const NameSpan& full = draft_.names[static_cast<std::size_t>(before)];
    if (full.tokens.end != word - 1 || full.entities.size() != 1 || full.entities == by.entities ||
        draft_.entity(full.entities[0]).type != EntityType::person)
      continue;
    const EntityId person = full.entities[0];
    for (NameSpan& name : draft_.names)
      if (!name.nested && name.norm == by.norm && name.entities == by.entities) assign(name, person, 0.85F);
  }
}

bool Linker::has_initials(const std::string& full, const std::string& letters) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < full.size(); ++i) {
    if (full[i] < 'A' || full[i] > 'Z' || (i > 0 && full[i - 1] != ' ' && full[i - 1] != '-')) continue;
    if (at == letters.size() || letters[at] != full[i]) return false;
    ++at;
  }
  return at == letters.size() && at >= 3;
}

}  // namespace chancery

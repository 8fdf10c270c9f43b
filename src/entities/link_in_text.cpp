#include <algorithm>

#include "entities/company_names.hpp"
#include "entities/linker.hpp"
#include "entities/nominal_view.hpp"
#include "entities/quote_marks.hpp"
#include "entities/type_clues.hpp"

namespace chancery {

namespace {

// "OIAS University" of the Oslo Institute of Arctic Studies (OIAS): its letters and what kind of body it is, by
// whatever word.
bool is_letters_with_kind(const std::string& text, const std::string& letters, const std::string& full) {
  static const WordSet schools("university|institute|academy|college|school|conservatory|conservatoire"),
      banks("bank|lender");
  if (letters.size() < 3 || !text.starts_with(letters) || text.size() < letters.size() + 2 ||
      text[letters.size()] != ' ')
    return false;
  const auto words = name_words(ascii_lower(text.substr(letters.size() + 1)));
  if (words.empty() || (words.size() > 1 && words[1] != "of")) return false;
  const auto own = name_words(ascii_lower(full));
  return std::ranges::any_of(std::initializer_list<const WordSet*>{&schools, &banks}, [&](const WordSet* kind) {
    return kind->has(words[0]) && std::ranges::any_of(own, [&](const std::string& word) { return kind->has(word); });
  });
}

// "29th Andean Summit" is the Andean Summit of the headline.
std::string without_number(const std::string& norm) {
  const std::size_t space = norm.find(' ');
  if (space == std::string::npos || !is_ordinal_figure(ascii_lower(norm.substr(0, space)))) return norm;
  const std::string rest = norm.substr(space + 1);
  return rest.find(' ') != std::string::npos ? rest : norm;
}

}  // namespace

std::optional<EntityId> Linker::find_in_text(const NameSpan& name, EntityType type) const {
  std::optional<EntityId> found;
  const auto own = name_words(name.norm);
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    const Entity& entity = draft_.result.list[at];
    if (entity.type != type) continue;
    const auto& norms = draft_.notes[at].norms;
    const bool firm =
        type == EntityType::organization && std::any_of(norms.begin(), norms.end(), [&](const std::string& norm) {
          return without_legal_form(norm) == without_legal_form(name.norm);
        });
    const bool lettered = type == EntityType::organization &&
                          (is_letters_with_kind(name.text, initials(entity.name), entity.name) ||
                           std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const std::string& alias) {
                             return is_initialism(alias) && is_letters_with_kind(name.text, alias, entity.name);
                           }));
    const bool equal = firm || lettered || std::find(norms.begin(), norms.end(), name.norm) != norms.end();
    const bool same = type == EntityType::person &&
                      std::any_of(norms.begin(), norms.end(),
                                  [&](const std::string& norm) { return same_person(words_of(norm), own); });
    const bool undated = type != EntityType::person && name.norm.size() > 8 &&
                         std::any_of(norms.begin(), norms.end(), [&](const std::string& norm) {
                           return without_year(norm) == without_year(name.norm) &&
                                  (norm == without_year(norm) || name.norm == without_year(name.norm) ||
                                   norm.size() == name.norm.size());
                         });
    const bool unnumbered =
        type == EntityType::event && std::any_of(norms.begin(), norms.end(), [&](const std::string& norm) {
          return norm.size() != name.norm.size() && without_number(norm) == without_number(name.norm) &&
                 (norm == without_number(norm) || name.norm == without_number(name.norm));
        });
    if (equal || same || undated || (unnumbered && !found)) {
      found = static_cast<EntityId>(at);
      if (equal) break;
    }
  }
  return found;
}

std::optional<EntityId> Linker::event_in_town(const NameSpan& name) const {
  static const WordSet gatherings(
      "summit|forum|conference|meeting|congress|games|festival|session|assembly|expo|fair|talks");
  const auto parts = name_words(name.norm);
  if (parts.size() != 2 || !gatherings.has(ascii_lower(parts[1]))) return std::nullopt;
  const auto stands_in_town = [&](int sentence) {
    return std::ranges::any_of(draft_.names, [&](const NameSpan& town) {
      return town.sentence == sentence && !town.nested && town.tokens.begin > 0 &&
             ascii_lower(town.norm) == ascii_lower(parts[0]) &&
             draft_.sentence(sentence).tokens[town.tokens.begin - 1].form == "in";
    });
  };
  std::optional<EntityId> found;
  for (const NameSpan& event : draft_.names) {
    if (event.nested || event.entities.size() != 1 || event.sentence < 0 ||
        draft_.entity(event.entities[0]).type != EntityType::event)
      continue;
    const auto own = name_words(ascii_lower(event.norm));
    if (std::ranges::find(own, ascii_lower(parts[1])) == own.end() || !stands_in_town(event.sentence)) continue;
    if (found && *found != event.entities[0]) return std::nullopt;
    found = event.entities[0];
  }
  return found;
}

// "Delta Crown" after "Delta Crown Trading", "Binh Long" beside "Binh Long province".
std::optional<EntityId> Linker::longer_in_text(const NameSpan& name) const {
  if (!name.hits.empty() || (name.cue && name.cue != EntityType::organization) || name.person_context ||
      name.norm.size() < 4)
    return std::nullopt;
  static const WordSet trades(
      "trading|services|resources|shipping|logistics|holdings|holding|group|industries|securities|partners|spares|"
      "ventures|energy|minerals|foods|media|capital|terminals");
  const std::string start = ascii_lower(name.norm) + " ";
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    const EntityType type = draft_.result.list[at].type;
    if (type != EntityType::organization && type != EntityType::place) continue;
    for (const std::string& norm : draft_.notes[at].norms) {
      const std::string lower = ascii_lower(norm);
      if (!lower.starts_with(start)) continue;
      const std::string rest = lower.substr(start.size());
      const bool same = type == EntityType::organization
                            ? words(name) > 1 && trades.has(rest)
                            : is_place_kind(rest) && rest != "port" && rest != "island" && rest != "department";
      if (!same) continue;
      if (found && *found != static_cast<EntityId>(at)) return std::nullopt;
      found = static_cast<EntityId>(at);
    }
  }
  return found;
}

// "Salar Norte" after "the Salar Norte lithium mine".
std::optional<EntityId> Linker::work_in_text(const NameSpan& name) const {
  static const WordSet works("mine|mines|field|gasfield|oilfield|deposit|dam|pipeline|refinery|smelter|plant|quarry"),
      where("in|near|from|to|outside|around|into|of");
  const std::uint32_t begin = name.tokens.begin;
  const bool other = name.cue && name.cue != EntityType::facility && name.cue != EntityType::place;
  if (!name.hits.empty() || other || name.person_context || name.adjective || name.norm.size() < 4 ||
      (begin > 0 && where.has(ascii_lower(draft_.sentence(name.sentence).tokens[begin - 1].form))))
    return std::nullopt;
  const std::string start = ascii_lower(name.norm) + " ";
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    if (draft_.result.list[at].type != EntityType::facility) continue;
    const std::string whole = ascii_lower(draft_.notes[at].norms.empty() ? std::string() : draft_.notes[at].norms[0]);
    if (!whole.starts_with(start) || !works.has(std::string_view(whole).substr(whole.rfind(' ') + 1))) continue;
    if (found) return std::nullopt;  // "the Karuma dam", "the Karuma plant"
    found = static_cast<EntityId>(at);
  }
  return found;
}

std::string Linker::without_year(const std::string& norm) {
  std::string rest;
  for (const std::string& word : name_words(norm))
    if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string::npos)
      rest += (rest.empty() ? "" : " ") + word;
  return rest;
}

void Linker::link_parentheses() {
  for (std::size_t at = 0; at + 1 < draft_.names.size(); ++at) {
    NameSpan& full = draft_.names[at];
    if (full.nested || full.entities.empty()) continue;
    const Sentence& sentence = draft_.sentence(full.sentence);
    const std::uint32_t open = full.tokens.end;
    if (open + 1 >= sentence.tokens.size() || sentence.tokens[open].form != "(") continue;
    for (std::size_t next = at + 1; next < draft_.names.size(); ++next) {
      NameSpan& inner = draft_.names[next];
      const std::uint32_t first = is_quote_mark(sentence.tokens[open + 1].form) ? open + 2 : open + 1;
      if (inner.sentence != full.sentence || inner.tokens.begin > first) break;
      if (inner.nested || inner.tokens.begin != first) continue;
      // "Norbank S.A. ("NSA" or the "Company")"
      if (const std::uint32_t end = inner.tokens.end; end < sentence.tokens.size() &&
                                                      sentence.tokens[end].form != ")" &&
                                                      !(first == open + 2 && is_quote_mark(sentence.tokens[end].form)))
        continue;
      const bool both_known =
          inner.entities.size() == 1 && draft_.entity(inner.entities[0]).known && draft_.entity(full.entities[0]).known;
      const bool code = inner.text.size() == 2 && is_initialism(inner.text + inner.text);  // "Kenya Airways (KQ)"
      const bool foreign = draft_.entity(full.entities[0]).type == EntityType::organization && inner.hits.empty() &&
                           !full.text.starts_with("Board ") &&
                           (code || is_initialism(inner.text));  // "West African Development Bank (BOAD)"
      if ((!abbreviates(inner.text, full.text) && !foreign) || both_known) continue;
      assign(inner, full.entities[0], full.confidence);
      if (has_initials(full.text, inner.text)) spread_letters(full, inner.text);
    }
  }
  define_letters();
}

bool Linker::is_initialism(const std::string& text) {
  return text.size() >= 3 && text.size() <= 8 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; });
}

bool Linker::abbreviates(const std::string& brief, const std::string& full) {
  const std::string a = ascii_lower(brief), b = ascii_lower(full);
  if (a.empty() || b.size() <= a.size() || a[0] != b[0]) return false;
  std::size_t at = 0;
  for (const char c : a) {
    if (c == '.' || c == ' ' || c == '-') continue;
    at = b.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

bool Linker::named_before(EntityId person, const NameSpan& place) const {
  return std::any_of(draft_.names.begin(), draft_.names.end(), [&](const NameSpan& name) {
    return name.entities.size() == 1 && name.entities[0] == person && words(name) > 1 &&
           std::tuple(name.sentence, name.tokens.begin) < std::tuple(place.sentence, place.tokens.begin);
  });
}

bool Linker::is_spouse(const NameSpan& name) const {
  if (name.gender == Gender::unknown || name.tokens.begin < 3) return false;
  const auto& tokens = draft_.sentence(name.sentence).tokens;
  const std::uint32_t link = name.tokens.begin - 2;  // before the honorific
  return ascii_lower(tokens[link].form) == "and" &&
         ascii_lower(tokens[link - 1].form) == ascii_lower(tokens[name.tokens.end - 1].form);
}

// "Mr Mittal" after Lakshmi Mittal, whom the list of first names has for a woman: nobody else is called so, and nobody
// is married.
bool Linker::may_be_miscalled(const NameSpan& name, EntityId id) const {
  static const WordSet kin(
      "wife|husband|widow|widower|spouse|son|daughter|brother|sister|mother|father|couple|married|ex-wife|ex-husband");
  const std::uint32_t begin = name.tokens.begin;
  if (begin == 0) return false;
  const auto& tokens = draft_.sentence(name.sentence).tokens;
  const std::string before = without_final_dots(ascii_lower(tokens[begin - 1].form));
  if (before != "mr" && before != "ms") return false;
  const std::string lower = ascii_lower(name.norm);
  bool full = false;
  for (const std::string& norm : draft_.notes[static_cast<std::size_t>(id)].norms) {
    const auto parts = name_words(norm);
    full = full || (parts.size() > 1 && parts.back() == lower);
  }
  if (!full) return false;
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    if (draft_.result.list[at].type != EntityType::person || static_cast<EntityId>(at) == id) continue;
    for (const std::string& norm : draft_.notes[at].norms)
      if (const auto parts = name_words(norm); !parts.empty() && parts.back() == lower) return false;
  }
  // who was told by "he" or an honorific of his own is sure
  for (const NameSpan& other : draft_.names)
    if (other.gender != Gender::unknown && other.gender != name.gender && means_only(other, id)) return false;
  for (const Sentence& sentence : draft_.document.sentences)
    for (const Token& one : sentence.tokens)
      if (kin.has(ascii_lower(one.lemma))) return false;
  return true;
}

// "Vice-Minister HAYASHIDA": a person's name, not a body's letters.
bool Linker::is_shouted_name(const NameSpan& name) {
  return name.person_context && name.text.size() > 2 &&
         std::ranges::all_of(name.text, [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}

// "Sheikh Sabah" of Sabah Khaled Al-Sabah, and not of his brother Mishal Al-Sabah: rulers' houses are told apart by
// first names.
std::optional<EntityId> Linker::called_by_first_name(const NameSpan& name) const {
  static const WordSet styles("sheikh|shaikh|sheikha|shaikha|prince|princess|amir|emir|sultan|king|queen");
  if (name.tokens.begin == 0 ||
      !styles.has(ascii_lower(draft_.sentence(name.sentence).tokens[name.tokens.begin - 1].form)))
    return std::nullopt;
  const std::string lower = ascii_lower(name.norm);
  std::optional<EntityId> first;
  bool last = false;
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    if (draft_.result.list[at].type != EntityType::person) continue;
    for (const std::string& norm : draft_.notes[at].norms) {
      const auto& parts = words_of(norm);
      if (parts.size() < 2) continue;
      last = last || (parts.back() == lower && parts.front() != lower);
      if (parts.front() != lower) continue;
      if (first && *first != static_cast<EntityId>(at)) return std::nullopt;
      first = static_cast<EntityId>(at);
    }
  }
  return last ? first : std::nullopt;
}

std::optional<EntityId> Linker::person_in_text(const NameSpan& name) const {
  const bool shouted = is_shouted_name(name);
  if ((name.cue && !shouted) || name.norm.size() < 2 || is_spouse(name)) return std::nullopt;
  if (const auto styled = called_by_first_name(name)) return styled;
  // "Chen" is Chen Shui-bian, told of before, and not the Mark Chen whom the text has yet to name
  std::optional<EntityId> family_last, family_first, exact, near;
  const std::string lower = ascii_lower(name.norm);
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    if (draft_.result.list[at].type != EntityType::person) continue;
    const Gender told = draft_.notes[at].gender;
    if (name.gender != Gender::unknown && told != Gender::unknown && told != name.gender &&
        !may_be_miscalled(name, static_cast<EntityId>(at)))
      continue;  // "Mrs Vega" is no Tomas Vega
    for (const std::string& norm : draft_.notes[at].norms) {
      const auto& parts = words_of(norm);
      if (parts.empty()) continue;
      const auto id = static_cast<EntityId>(at);
      if (parts.back() == lower && !family_last) family_last = id;
      if (!family_first && parts.size() > 1 && parts.front() == lower && named_before(id, name)) family_first = id;
      if (!exact && std::find(parts.begin(), parts.end(), lower) != parts.end()) exact = id;
      if (!near && !shouted && near_spelling(parts.back(), lower)) near = id;
    }
  }
  if (family_last) return family_first && !named_before(*family_last, name) ? family_first : family_last;
  if (family_first) return family_first;  // "Haile" is Haile Berhe rather than Mesfin Haile Desta
  if (exact) return exact;
  if (name.label == NameType::place && name.label_probability > 0.8F) return std::nullopt;
  return near;
}

// "HHI" of HD Hyundai Heavy Industries, "NPC" of Norland Power Company Ltd: the letters of a firm but for the brand
// before its name or the legal form behind it.
bool Linker::are_letters_of_firm(const std::string& letters, const std::string& firm) {
  const std::string all = initials(firm);
  if (letters.size() < 3 || all.size() != letters.size() + 1) return false;
  static const WordSet forms("ltd|limited|plc|inc|corp|corporation|company|co|group|llc|ag|sa");
  return all.ends_with(letters) ||
         (all.starts_with(letters) && forms.has(without_final_dots(ascii_lower(firm.substr(firm.rfind(' ') + 1)))));
}

std::optional<EntityId> Linker::other_in_text(const NameSpan& name) const {
  std::optional<EntityId> firm;
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    const auto& norms = draft_.notes[at].norms;
    const bool short_form = !name.person_context && is_initialism(name.text);  // whatever the tagger takes it for
    const EntityType type = draft_.result.list[at].type;
    // one word is one thing throughout a text, unless a title says otherwise
    const bool same =
        type == EntityType::organization && !name.person_context && draft_.result.list[at].name == name.text;
    if (looks_personal(name) && !short_form && !same && type != EntityType::person) continue;
    if (std::find(norms.begin(), norms.end(), name.norm) != norms.end()) return static_cast<EntityId>(at);
    if (name.text.size() >= 3 && name.text == initials(draft_.result.list[at].name)) return static_cast<EntityId>(at);
    if (!firm && type == EntityType::organization && are_letters_of_firm(name.text, draft_.result.list[at].name))
      firm = static_cast<EntityId>(at);
    // "VITALITE", "Vitalite"
    constexpr std::size_t word = 5;
    if (!firm && type == EntityType::organization && name.text.size() >= word &&
        ascii_lower(name.text) == ascii_lower(draft_.result.list[at].name))
      firm = static_cast<EntityId>(at);
  }
  return name.hits.empty() ? firm : std::nullopt;
}

std::string Linker::initials(const std::string& name) {
  std::string letters;
  for (std::size_t at = 0; at < name.size(); ++at)
    if (name[at] >= 'A' && name[at] <= 'Z' && (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-'))
      letters += name[at];
  return letters;
}

}  // namespace chancery
